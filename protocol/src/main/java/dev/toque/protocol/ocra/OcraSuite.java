package dev.toque.protocol.ocra;

/** The suites that {@link Ocra} can compute: ours, and that of the RFC's test vectors. */
public enum OcraSuite {
  OURS("OCRA-1:HOTP-SHA256-8:QN08", "HmacSHA256", 8),
  RFC_6287("OCRA-1:HOTP-SHA1-6:QN08", "HmacSHA1", 6);

  private final String text;
  private final String mac;
  private final int digits;

  OcraSuite(String text, String mac, int digits) {
    this.text = text;
    this.mac = mac;
    this.digits = digits;
  }

  /** The suite's name, which is part of what is hashed. */
  public String text() {
    return text;
  }

  String mac() {
    return mac;
  }

  int digits() {
    return digits;
  }
}
