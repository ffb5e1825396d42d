package dev.toque.portal.brand;

/**
 * What the design makes of one accent colour in one theme: the tokens of {@code design/tokens.css}
 * that are the brand's.
 *
 * @param strong where something is pressed or pointed at
 * @param tint a ground behind text
 * @param on text on the accent
 */
record Palette(Colour accent, Colour strong, Colour tint, Colour on) {

  /** What text needs (WCAG 2.2, success criterion 1.4.3). */
  private static final double READABLE = 4.5;

  /** The grounds of the themes, and the text on them, as the tokens have them. */
  private static final Colour LIGHT_GROUND = Colour.of("#f1f3f6");

  private static final Colour DARK_GROUND = Colour.of("#171b22");
  private static final Colour INK = Colour.of("#0b1220");
  private static final Colour DARK_TINT = Colour.of("#1a2740");

  /**
   * For the light theme.
   *
   * @throws IllegalArgumentException when the accent cannot be read on the theme's grounds
   */
  static Palette light(Colour accent) {
    return new Palette(
        readable(accent, LIGHT_GROUND, "darker"),
        accent.with(0.25, INK),
        tint(accent, Colour.WHITE),
        Colour.WHITE);
  }

  /**
   * For the dark theme.
   *
   * @throws IllegalArgumentException when the accent cannot be read on the theme's grounds
   */
  static Palette dark(Colour accent) {
    return new Palette(
        readable(accent, DARK_GROUND.with(0.1, Colour.WHITE), "lighter"),
        accent.with(0.35, Colour.WHITE),
        tint(accent, DARK_GROUND),
        INK);
  }

  /** A lighter shade of a light theme's accent, light enough for dark grounds. */
  static Colour lighter(Colour accent) {
    Colour shade = accent;
    for (double share = 0.1; shade.contrast(DARK_TINT) < 7; share += 0.05) {
      shade = accent.with(share, Colour.WHITE);
    }
    return shade;
  }

  /** As a rule's content. */
  String css() {
    return "--color-accent:%s;--color-accent-strong:%s;--color-accent-tint:%s;--color-on-accent:%s;--color-focus:%s"
        .formatted(accent.css(), strong.css(), tint.css(), on.css(), accent.css());
  }

  /** As much of the accent as text in the accent allows. */
  private static Colour tint(Colour accent, Colour ground) {
    Colour tint = ground;
    for (double share = 0.16; tint.equals(ground) || tint.contrast(accent) < READABLE; share /= 2) {
      tint = ground.with(share, accent);
    }
    return tint;
  }

  private static Colour readable(Colour accent, Colour ground, String wanted) {
    double contrast = accent.contrast(ground);
    if (contrast < READABLE) {
      throw new IllegalArgumentException(
          "has a contrast of %.1f to the pages, and text needs %.1f: take a %s one"
              .formatted(contrast, READABLE, wanted));
    }
    return accent;
  }
}
