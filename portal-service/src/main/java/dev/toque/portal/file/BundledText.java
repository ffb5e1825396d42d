package dev.toque.portal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text that the build has put among the classes, such as files that browsers are sent. */
public final class BundledText {

  private static final String SERVED = "/META-INF/resources";

  private BundledText() {}

  /** A file that browsers are sent, by the path where they find it. */
  public static String served(String path) {
    return read(SERVED + path);
  }

  /** A file by its path among the classes. */
  public static String read(String path) {
    try (InputStream file = BundledText.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
