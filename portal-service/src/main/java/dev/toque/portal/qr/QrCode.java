package dev.toque.portal.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the page draws it: byte mode, error correction M, quiet zone of 4 modules. Source:
 * protocol.md, section 1.3.
 *
 * @param size modules on a side, the quiet zone included
 * @param path SVG path data: each run of dark modules in a row is a line one unit wide
 */
public record QrCode(int size, String path) {
  private static final int QUIET_ZONE = 4;
  private static final int TYPICAL_PATH = 2048;

  /**
   * @param content a link in ASCII; its small letters make the encoder choose byte mode
   */
  public static QrCode of(String content) {
    ByteMatrix modules = encode(content);
    StringBuilder path = new StringBuilder(TYPICAL_PATH);
    for (int row = 0; row < modules.getHeight(); row++) {
      appendRow(path, modules.getArray()[row], row + QUIET_ZONE);
    }
    return new QrCode(modules.getWidth() + 2 * QUIET_ZONE, path.toString());
  }

  private static void appendRow(StringBuilder path, byte[] modules, int y) {
    int drawnTo = -1;
    int x = 0;
    while (x < modules.length) {
      int start = x;
      while (x < modules.length && modules[x] == 1) {
        x++;
      }
      if (x > start) {
        if (drawnTo < 0) {
          path.append('M').append(start + QUIET_ZONE).append(' ').append(y).append(".5");
        } else {
          path.append('m').append(start - drawnTo).append(" 0");
        }
        path.append('h').append(x - start);
        drawnTo = x;
      }
      x++;
    }
  }

  private static ByteMatrix encode(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("does not fit into a QR code", tooLong);
    }
  }

  @Override
  public String toString() {
    return "QrCode[redacted]";
  }
}
