package dev.toque.system.figure;

import com.microsoft.playwright.Page;

/**
 * A camera that looks at a screen with a QR code, which nobody can read: the app would else go on
 * before its picture is taken.
 */
final class PlayedCamera {

  private static final String SCRIPT =
      """
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = 640;
        const paper = canvas.getContext("2d");
        const draw = () => {
          paper.fillStyle = "#5b5f66";
          paper.fillRect(0, 0, 640, 640);
          paper.fillStyle = "#e9ecf1";
          paper.fillRect(40, 90, 560, 460);
          paper.fillStyle = "#fff";
          paper.fillRect(150, 150, 340, 340);
          paper.fillStyle = "#10131a";
          let seed = 7;
          for (let y = 0; y < 25; y++) {
            for (let x = 0; x < 25; x++) {
              seed = (seed * 1103515245 + 12345) % 2147483648;
              if (seed > 1073741824) paper.fillRect(170 + x * 12, 170 + y * 12, 12, 12);
            }
          }
          for (const [x, y] of [[170, 170], [386, 170], [170, 386]]) {
            paper.fillStyle = "#fff";
            paper.fillRect(x - 6, y - 6, 96, 96);
            paper.fillStyle = "#10131a";
            paper.fillRect(x, y, 84, 84);
            paper.fillStyle = "#fff";
            paper.fillRect(x + 12, y + 12, 60, 60);
            paper.fillStyle = "#10131a";
            paper.fillRect(x + 24, y + 24, 36, 36);
          }
        };
        draw();
        setInterval(draw, 200);
        return canvas.captureStream(10);
      };
      """;

  private PlayedCamera() {}

  static void in(Page page) {
    page.addInitScript(SCRIPT);
  }
}
