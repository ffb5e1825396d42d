package dev.toque.system.gallery;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.gallery.app.AppScenes;
import dev.toque.system.gallery.scene.Backstage;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("gallery")
class GalleryTest {

  static final List<String> LANGUAGES = List.of("en", "es", "zh");

  /** Everybody in the gallery comes from one address; and machines that run tests are slow. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "TOQUE_LOGIN_PER_ADDRESS", "10000",
          "TOQUE_ACTIVATION_GUESSES_PER_ADDRESS", "10000",
          "TOQUE_ACTIVATION_GUESSES_PER_NETWORK", "10000",
          "TOQUE_PORTAL_STORE_PATIENCE", "5s",
          "TOQUE_ACTIVATION_STORE_PATIENCE", "5s",
          "TOQUE_PUSH_STORE_PATIENCE", "5s",
          "QUARKUS_REST_CLIENT_ACTIVATION_READ_TIMEOUT", "6000",
          "QUARKUS_REST_CLIENT_PUSH_READ_TIMEOUT", "6000",
          "QUARKUS_DATASOURCE_REACTIVE_ADDITIONAL_PROPERTIES_STATEMENT_TIMEOUT", "4500");

  private static final Path FOLDER = Path.of("target", "gallery");

  /** For people at work: {@code -Dgallery.scene=PhonesScene} plays one scene, and so fails. */
  private static final String ONLY = System.getProperty("gallery.scene", "");

  @Test
  void everyDeclaredStateIsFitToShow() throws IOException {
    Camera camera = new Camera(Files.createDirectories(FOLDER));
    List<DeclaredState> declared = DeclaredState.all();
    try (Toque toque = Toque.start(SETTINGS)) {
      CompletableFuture.allOf(
              LANGUAGES.stream()
                  .map(language -> runAsync(() -> play(all(), toque, camera, language)))
                  .toArray(CompletableFuture[]::new))
          .join();
      LANGUAGES.forEach(language -> play(Scene.outages(), toque, camera, language));
    } finally {
      GalleryPage.write(FOLDER, declared, camera.shots());
      Files.write(FOLDER.resolve("faults.txt"), camera.faults());
    }

    assertAll(
        () ->
            assertEquals(
                names(declared.stream().map(DeclaredState::name)),
                names(camera.shots().stream().map(Shot::state)),
                "states declared, and states photographed"),
        () -> assertEquals("", String.join("\n", camera.faults())));
  }

  private static List<Scene> all() {
    return Stream.concat(Scene.all().stream(), AppScenes.all().stream()).toList();
  }

  private static void play(List<Scene> scenes, Toque toque, Camera camera, String language) {
    try (Chromium chromium = Chromium.start()) {
      Studio studio = new Studio(toque, Backstage.of(toque), chromium, camera, language, "");
      scenes.stream()
          .filter(scene -> ONLY.isEmpty() || scene.getClass().getSimpleName().equals(ONLY))
          .forEach(scene -> play(scene, studio, camera));
    }
  }

  /** One scene that fails leaves the others their turn. */
  static void play(Scene scene, Studio studio, Camera camera) {
    try {
      scene.play(studio);
    } catch (RuntimeException | AssertionError failure) {
      camera.note(scene.getClass().getSimpleName() + " " + studio.language() + ": " + failure);
    }
  }

  private static Set<String> names(Stream<String> states) {
    return states.collect(Collectors.toCollection(TreeSet::new));
  }
}
