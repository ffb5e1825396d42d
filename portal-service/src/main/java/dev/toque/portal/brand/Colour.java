package dev.toque.portal.brand;

import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param red from 0 to 255, as the others
 */
record Colour(int red, int green, int blue) {

  static final Colour WHITE = new Colour(255, 255, 255);

  private static final Predicate<String> FORM =
      Pattern.compile("#[0-9a-fA-F]{6}").asMatchPredicate();

  /**
   * Reads a colour as style sheets write it.
   *
   * @throws IllegalArgumentException unless it is six hex digits behind a number sign
   */
  static Colour of(String text) {
    if (!FORM.test(text)) {
      throw new IllegalArgumentException("is not a colour such as #0f6f5c: " + text);
    }
    byte[] parts = HexFormat.of().parseHex(text, 1, 7);
    return new Colour(parts[0] & 0xff, parts[1] & 0xff, parts[2] & 0xff);
  }

  /** As style sheets write it. */
  String css() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /**
   * This colour with some of another.
   *
   * @param share of the other, from 0 to 1
   */
  Colour with(double share, Colour other) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  /** From 1 to 21 (WCAG 2.2, contrast ratio). */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** From 0 to 1 (WCAG 2.2, relative luminance). */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int mixed(int own, int other, double share) {
    return (int) Math.round(own + (other - own) * share);
  }
}
