package dev.toque.system.gallery;

/**
 * One picture of the gallery.
 *
 * @param theme {@code light}, {@code dark} or {@code forced}
 * @param width of the viewport in CSS pixels
 */
record Shot(String state, String language, String theme, int width) {

  String file() {
    return "%s-%s-%s-%d.jpeg".formatted(state, language, theme, width);
  }

  @Override
  public String toString() {
    return "%s %s %s %d".formatted(state, language, theme, width);
  }
}
