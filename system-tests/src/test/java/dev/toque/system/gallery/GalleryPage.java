package dev.toque.system.gallery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code index.html}: a row for each state and language, a picture for each theme and width.
 */
final class GalleryPage {

  private GalleryPage() {}

  /** Of all pictures that are there by now, also those that another language's test has taken. */
  static void write(Path folder) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("index.html"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock(); // until it is closed: the last one has looked last
      ByteBuffer page = StandardCharsets.UTF_8.encode(page(folder));
      file.truncate(0);
      while (page.hasRemaining()) {
        file.write(page);
      }
    }
  }

  private static String page(Path folder) {
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
    for (DeclaredState state : DeclaredState.all()) {
      Map<String, List<Shot>> shots =
          Camera.shots(state.name())
              .filter(shot -> Files.exists(folder.resolve(shot.file())))
              .collect(groupingBy(Shot::language, LinkedHashMap::new, toList()));
      if (!shots.isEmpty()) {
        html.append(
            "<h2 id=\"%s\">%s</h2><p>%s</p>".formatted(state.name(), state.name(), state.what()));
      }
      shots.forEach((language, taken) -> html.append(row(language, taken)));
    }
    return html.append("</html>").toString();
  }

  private static String row(String language, List<Shot> shots) {
    return shots.stream()
        .map(
            shot ->
                "<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></a>"
                    .formatted(shot.file(), shot.file(), shot))
        .collect(joining("", "<h3>" + language + "</h3><div class=\"row\">", "</div>"));
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
