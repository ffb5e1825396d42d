package dev.toque.system.figure;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes WebP of PNG, by the browser that is there anyway. */
final class Webp {

  private static final double QUALITY = 0.7;

  /** Name and length of a chunk, and of the whole file (RFC 9649, section 2.3). */
  private static final int HEAD = 8;

  private static final String ENCODE =
      """
      async ([png, quality]) => {
        const picture = new Image();
        picture.src = "data:image/png;base64," + png;
        await picture.decode();
        const canvas = document.createElement("canvas");
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext("2d", { alpha: false }).drawImage(picture, 0, 0);
        return canvas.toDataURL("image/webp", quality).split(",")[1];
      }
      """;

  private final Page page;

  Webp(Chromium chromium) {
    this.page = chromium.window(new Browser.NewContextOptions()).newPage();
  }

  byte[] of(byte[] png) {
    String encoded = Base64.getEncoder().encodeToString(png);
    Object webp = page.evaluate(ENCODE, new Object[] {encoded, QUALITY});
    return bare(ByteBuffer.wrap(Base64.getDecoder().decode((String) webp)));
  }

  /** The picture without the colour profile, which is the one that browsers take by default. */
  private static byte[] bare(ByteBuffer webp) {
    webp.order(ByteOrder.LITTLE_ENDIAN).position(HEAD + Integer.BYTES);
    while (!name(webp).equals("VP8 ")) {
      webp.position(webp.position() + HEAD + length(webp));
    }
    int length = HEAD + length(webp);
    ByteBuffer bare =
        ByteBuffer.allocate(HEAD + Integer.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
    bare.put("RIFF".getBytes(StandardCharsets.US_ASCII));
    bare.putInt(Integer.BYTES + length);
    bare.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    bare.put(webp.slice(webp.position(), length));
    return bare.array();
  }

  private static String name(ByteBuffer chunk) {
    byte[] name = new byte[Integer.BYTES];
    chunk.get(chunk.position(), name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  /** Chunks are padded to an even length. */
  private static int length(ByteBuffer chunk) {
    int length = chunk.getInt(chunk.position() + Integer.BYTES);
    return length + length % 2;
  }
}
