package dev.toque.kit.start;

import java.util.Locale;

/** The environment variable of a setting. */
final class Variable {

  private Variable() {}

  /** For example {@code TOQUE_PUBLIC_URL} of {@code toque.public-url}. */
  static String of(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
