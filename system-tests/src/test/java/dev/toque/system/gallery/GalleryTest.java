package dev.toque.system.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class GalleryTest {

  static final List<String> LANGUAGES = List.of("en", "es");

  private static final Path FOLDER = Path.of("target", "gallery");

  @Test
  void everyDeclaredStateIsFitToShow() throws IOException {
    Camera camera = new Camera(Files.createDirectories(FOLDER));
    try (Toque toque = Toque.start();
        Chromium chromium = Chromium.start()) {
      for (String language : LANGUAGES) {
        new SignInScene().play(new Studio(toque, chromium, camera, language));
      }
    }
    List<DeclaredState> declared = DeclaredState.all();
    GalleryPage.write(FOLDER, declared, camera.shots());

    assertEquals(
        names(declared.stream().map(DeclaredState::name)),
        names(camera.shots().stream().map(Shot::state)),
        "states declared, and states photographed");
    assertEquals(List.of(), camera.faults());
  }

  private static Set<String> names(Stream<String> states) {
    return states.collect(Collectors.toCollection(TreeSet::new));
  }
}
