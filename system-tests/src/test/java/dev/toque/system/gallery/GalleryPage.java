package dev.toque.system.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code index.html}: a row for each state and language, a picture for each theme and width.
 */
final class GalleryPage {

  private GalleryPage() {}

  static void write(Path folder, List<DeclaredState> states, List<Shot> shots) throws IOException {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Toque gallery</title>
        <style>
          body{font:16px/1.5 system-ui;margin:2rem}
          .row{display:flex;gap:1rem;overflow-x:auto;align-items:flex-start;padding-bottom:1rem}
          img{height:22rem;border:1px solid #ccc;border-radius:.5rem}
        </style><h1>Toque gallery</h1><p><a href="brand/index.html">A second brand</a></p>
        """);
    for (DeclaredState state : states) {
      html.append(
          "<h2 id=\"%s\">%s</h2><p>%s</p>".formatted(state.name(), state.name(), state.what()));
      for (String language : GalleryTest.LANGUAGES) {
        html.append("<h3>").append(language).append("</h3><div class=\"row\">");
        shots.stream()
            .filter(shot -> shot.state().equals(state.name()) && shot.language().equals(language))
            .forEach(
                shot ->
                    html.append(
                        "<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></a>"
                            .formatted(shot.file(), shot.file(), shot)));
        html.append("</div>");
      }
    }
    Files.writeString(folder.resolve("index.html"), html.append("</html>"));
  }

  /** A page at the root of the tree, where people look first. */
  static void leadHere() throws IOException {
    Path folder = Files.createDirectories(Path.of("..", "target", "gallery"));
    Files.writeString(
        folder.resolve("index.html"),
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Toque gallery</title>
        <meta http-equiv="refresh" content="0;url=../../system-tests/target/gallery/index.html">
        <a href="../../system-tests/target/gallery/index.html">Toque gallery</a></html>
        """);
  }
}
