package dev.toque.portal.guides;

import java.util.Optional;

/**
 * A figure as it is rendered: a picture, or a drawing.
 *
 * @param alt what it shows, for who does not see it
 */
public record FigureView(String alt, Optional<PictureView> picture, Optional<DrawingView> drawing) {

  /**
   * A picture of our own.
   *
   * @param shape {@code phone} or {@code desk}
   * @param src its address
   * @param width in pixels of CSS, as is the height
   */
  public record PictureView(String shape, String src, int width, int height) {}

  /**
   * A drawing of a screen that is not ours.
   *
   * @param press what is to be pressed; may be empty
   */
  public record DrawingView(String kind, String title, String text, String press) {}
}
