package dev.toque.system.gallery.app;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A camera with two lenses and a torch, and what it may see. A canvas stands for its picture. */
final class AppScanScene implements Scene {

  private static final int SIDE = 33;

  private static final String CAMERA =
      """
      const rows = "%s".split(",");
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = 640;
        const paper = canvas.getContext("2d");
        const draw = () => {
          paper.fillStyle = "#d8d4cc";
          paper.fillRect(0, 0, 640, 640);
          if (rows.length > 1) {
            const size = Math.floor(420 / rows.length);
            paper.fillStyle = "#fff";
            paper.fillRect(90, 90, 460, 460);
            paper.fillStyle = "#000";
            rows.forEach((row, y) => [...row].forEach((dot, x) =>
              dot === "1" && paper.fillRect(110 + x * size, 110 + y * size, size, size)));
          }
        };
        draw();
        setInterval(draw, 200);
        const stream = canvas.captureStream(10);
        stream.getVideoTracks()[0].getCapabilities = () => ({ torch: true });
        return stream;
      };
      navigator.mediaDevices.enumerateDevices = async () =>
        ["front", "rear"].map((deviceId) => ({ kind: "videoinput", deviceId }));
      """;

  private static final String NO_CAMERA =
      """
      navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("", "%s"); };
      """;

  @Override
  public void play(Studio studio) {
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    scan(visitor, CAMERA.formatted(""));
    visitor.take("app-scan");
    visitor.take("app-scan-advice");
    see(visitor, "https://example.org/menu", "app-scan-unknown");
    see(visitor, "https://portal.example.org/a/#K7QF9M2DXR42", "app-scan-foreign");
    fail(visitor, "NotAllowedError", "app-camera-refused");
    fail(visitor, "NotFoundError", "app-camera-none");
    fail(visitor, "NotReadableError", "app-camera-busy");
    visitor.leave();
  }

  private static void see(AppVisitor visitor, String text, String state) {
    scan(visitor, CAMERA.formatted(modules(text)));
    visitor.take(state);
  }

  private static void fail(AppVisitor visitor, String name, String state) {
    scan(visitor, NO_CAMERA.formatted(name));
    visitor.take(state);
  }

  /** Opens the app anew, on a phone that has this camera. */
  private static void scan(AppVisitor visitor, String camera) {
    visitor.open("");
    visitor.page().evaluate("() => {" + camera + "}");
    visitor.press("add-user");
    visitor.press("camera");
  }

  private static String modules(String text) {
    try {
      BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
      return IntStream.range(0, code.getHeight())
          .mapToObj(y -> row(code, y))
          .collect(Collectors.joining(","));
    } catch (WriterException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String row(BitMatrix code, int y) {
    return IntStream.range(0, code.getWidth())
        .mapToObj(x -> code.get(x, y) ? "1" : "0")
        .collect(Collectors.joining());
  }
}
