package dev.toque.portal.banner;

import dev.toque.portal.qr.QrCode;
import dev.toque.protocol.code.ActivationCode;

/**
 * A code as the banner shows it.
 *
 * @param text {@code K7QF-9M2D-XR42}
 * @param link what the QR code holds
 */
public record CodeView(String text, String link, QrCode qr) {

  static CodeView of(ActivationCode code, String publicUrl) {
    String link = code.link(publicUrl);
    return new CodeView(code.display(), link, QrCode.of(link));
  }

  @Override
  public String toString() {
    return "CodeView[redacted]";
  }
}
