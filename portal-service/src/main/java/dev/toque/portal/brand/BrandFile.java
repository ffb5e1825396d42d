package dev.toque.portal.brand;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A file as this brand has it.
 *
 * @param type its media type
 */
record BrandFile(byte[] bytes, String type) {

  private static final int LARGEST = 256 * 1024;
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int ICON_PIXELS = 512;

  /**
   * Reads a logo.
   *
   * @throws IllegalArgumentException unless it is an SVG file of at most 256 KiB
   */
  static BrandFile logo(Path file) {
    byte[] bytes = read(file);
    if (!new String(bytes, StandardCharsets.UTF_8).contains("<svg")) {
      throw new IllegalArgumentException("is not an SVG file: " + file);
    }
    return new BrandFile(bytes, "image/svg+xml");
  }

  /**
   * Reads an icon.
   *
   * @throws IllegalArgumentException unless it is a PNG file of 512 x 512 pixels and at most 256
   *     KiB
   */
  static BrandFile icon(Path file) {
    byte[] bytes = read(file);
    ByteBuffer head = ByteBuffer.wrap(bytes);
    // after the signature: length and name of the first chunk, then width and height
    if (bytes.length < 24
        || head.getLong(0) != PNG
        || head.getInt(16) != ICON_PIXELS
        || head.getInt(20) != ICON_PIXELS) {
      throw new IllegalArgumentException("is not a PNG file of 512 x 512 pixels: " + file);
    }
    return new BrandFile(bytes, "image/png");
  }

  /** Of its content, for browsers that have it. */
  String tag() {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }

  private static byte[] read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException("is larger than 256 KiB: " + file);
      }
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new IllegalArgumentException("cannot be read: " + file, failure);
    }
  }
}
