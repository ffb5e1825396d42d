package dev.toque.portal.guides;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which figures there are and which belong to a step, in every language alike: {@code
 * guides/figures.json}.
 *
 * @param pictures of our own screens, made by the build
 * @param drawings for screens that are not ours
 * @param steps figures by the id of the step; {@code *} in them stands for the guide's phone
 */
record Figures(List<Picture> pictures, List<Drawing> drawings, Map<String, List<String>> steps) {

  /** Begins the ids of pictures of a computer's browser. */
  private static final String DESK = "desk-";

  /**
   * A picture of a screen that exists.
   *
   * @param state in which it was taken, as {@code states.json} declares it
   * @param mark what is marked there: a label, or {@code hook:} and {@code class:} of the page
   */
  record Picture(String id, String state, String mark) {

    Shape shape() {
      return id.startsWith(DESK) ? Shape.DESK : Shape.PHONE;
    }
  }

  /**
   * A labelled drawing. Its texts quote as those of guides do.
   *
   * @param kind which of those that the template {@code drawing} knows
   * @param press what is to be pressed there
   */
  record Drawing(String id, String kind, String title, String text, String press) {

    Drawing {
      title = Optional.ofNullable(title).orElse("");
      text = Optional.ofNullable(text).orElse("");
      press = Optional.ofNullable(press).orElse("");
    }
  }

  /** How wide and high pictures are, in pixels of CSS before they are fitted into the page. */
  enum Shape {
    PHONE(360, 640),
    DESK(640, 560);

    private final int width;
    private final int height;

    Shape(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }

  /** The ids of a step's figures in the guide for a phone. */
  List<String> of(String step, String phone) {
    return steps.getOrDefault(step, List.of()).stream().map(id -> id.replace("*", phone)).toList();
  }

  Optional<Picture> picture(String id) {
    return pictures.stream().filter(picture -> picture.id().equals(id)).findFirst();
  }

  Optional<Drawing> drawing(String id) {
    return drawings.stream().filter(drawing -> drawing.id().equals(id)).findFirst();
  }

  Stream<String> ids() {
    return Stream.concat(pictures.stream().map(Picture::id), drawings.stream().map(Drawing::id));
  }
}
