package dev.toque.portal.guides;

import dev.toque.portal.guides.FigureView.DrawingView;
import dev.toque.portal.guides.FigureView.PictureView;
import dev.toque.portal.guides.Figures.Drawing;
import dev.toque.portal.guides.Figures.Picture;
import dev.toque.portal.guides.Figures.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Finds the figures of steps in one language. */
final class Illustrator {

  /** Where the pictures are, by language. */
  static final String FOLDER = "/portal/figures/";

  private final Figures figures;
  private final String language;
  private final Map<String, String> alts;

  /**
   * @param alts what each figure shows
   */
  Illustrator(Figures figures, String language, Map<String, String> alts) {
    this.figures = figures;
    this.language = language;
    this.alts = alts;
  }

  /**
   * The figures of a step.
   *
   * @param phone whose guide it is
   * @throws NoSuchElementException when one of them does not exist
   */
  List<FigureView> of(String step, String phone, Quotes quotes) {
    return figures.of(step, phone).stream().map(id -> view(id, quotes)).toList();
  }

  private FigureView view(String id, Quotes quotes) {
    Optional<PictureView> picture = figures.picture(id).map(this::picture);
    Optional<DrawingView> drawing = figures.drawing(id).map(found -> drawing(found, quotes));
    String alt = alts.get(id);
    if (alt == null || picture.isPresent() == drawing.isPresent()) {
      throw new NoSuchElementException("no figure " + id + " in " + language);
    }
    return new FigureView(quotes.read(alt).text(), picture, drawing);
  }

  private PictureView picture(Picture picture) {
    Shape shape = picture.shape();
    return new PictureView(
        shape.name().toLowerCase(Locale.ROOT),
        FOLDER + language + "/" + picture.id() + ".webp",
        shape.width(),
        shape.height());
  }

  private static DrawingView drawing(Drawing drawing, Quotes quotes) {
    return new DrawingView(
        drawing.kind(),
        quotes.read(drawing.title()).text(),
        quotes.read(drawing.text()).text(),
        quotes.read(drawing.press()).text());
  }
}
