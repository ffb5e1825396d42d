package dev.toque.system.gallery;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.gallery.app.AppScenes;
import dev.toque.system.gallery.scene.Backstage;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Tag("gallery")
@Tag("alone")
class GalleryTest {

  private static final Logger LOG = Logger.getLogger(GalleryTest.class.getName());

  static final List<String> LANGUAGES = List.of("en", "es", "zh");

  /**
   * Everybody in the gallery comes from one address, and one scene shows who is too late to enrol.
   */
  static final Map<String, String> SETTINGS =
      Patient.and(
          Map.of(
              "TOQUE_LOGIN_PER_ADDRESS", "10000",
              "TOQUE_ACTIVATION_GUESSES_PER_ADDRESS", "10000",
              "TOQUE_ACTIVATION_GUESSES_PER_NETWORK", "10000",
              "TOQUE_PASSWORD_LINK_PER_ADDRESS", "10000",
              "TOQUE_POLICY_ENROLMENT", "days"));

  private static final Path FOLDER = Path.of("target", "gallery");

  /**
   * For people at work: {@code -Dgallery.scene=PhonesScene,HelpScene} plays these, and so fails.
   */
  private static final List<String> ONLY =
      List.of(System.getProperty("gallery.scene", "").split(","));

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
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
      GalleryPage.leadHere();
      Files.write(FOLDER.resolve("faults.txt"), camera.faults());
    }

    assertAll(
        () ->
            assertEquals(
                names(declared.stream().map(DeclaredState::name).flatMap(GalleryTest::languages)),
                names(camera.shots().stream().map(shot -> shot.state() + " " + shot.language())),
                "states declared, and states photographed"),
        () -> assertEquals("", String.join("\n", camera.faults())));
  }

  /** The look of another operator, by settings alone (product.md, section 7). */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aSecondBrandIsFitToShowToo() throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve("brand"));
    Camera camera = new Camera(folder);
    try (Toque toque = Toque.start(SecondBrand.and(SETTINGS))) {
      play(SecondBrand.SCENES, toque, camera, "en");
    } finally {
      GalleryPage.write(folder, photographed(camera), camera.shots());
    }

    assertEquals("", String.join("\n", camera.faults()));
  }

  private static List<DeclaredState> photographed(Camera camera) throws IOException {
    Set<String> shown = names(camera.shots().stream().map(Shot::state));
    return DeclaredState.all().stream().filter(state -> shown.contains(state.name())).toList();
  }

  private static List<Scene> all() {
    return Stream.concat(Scene.all().stream(), AppScenes.all().stream()).toList();
  }

  private static Stream<String> languages(String state) {
    return LANGUAGES.stream().map(language -> state + " " + language);
  }

  private static void play(List<Scene> scenes, Toque toque, Camera camera, String language) {
    try (Chromium chromium = Chromium.ofItsOwn()) {
      scenes.stream()
          .filter(scene -> ONLY.contains("") || ONLY.contains(scene.getClass().getSimpleName()))
          .forEach(
              scene -> {
                Studio studio =
                    new Studio(toque, Backstage.of(toque), chromium, camera, language, "");
                play(scene, studio).ifPresent(end -> playAgain(scene, studio, camera, end));
              });
    }
  }

  /**
   * A scene that broke off is played once more, by other people: pictures are what this test is
   * about, the ceremonies have tests of their own. What is unfit to show in the pictures stays
   * noted.
   */
  private static void playAgain(Scene scene, Studio studio, Camera camera, Throwable firstEnd) {
    String name = scene.getClass().getSimpleName() + " " + studio.language();
    LOG.warning(() -> camera.end(name, firstEnd, studio.chromium().pages()));
    studio.chromium().closeWindows();
    play(scene, studio.again())
        .ifPresent(
            end -> {
              camera.note(camera.end(name + " again", end, studio.chromium().pages()));
              studio.chromium().closeWindows();
            });
  }

  /** One scene that breaks off leaves the others their turn. */
  private static Optional<Throwable> play(Scene scene, Studio studio) {
    try {
      scene.play(studio);
      return Optional.empty();
    } catch (RuntimeException | AssertionError end) {
      return Optional.of(end);
    }
  }

  private static Set<String> names(Stream<String> states) {
    return states.collect(Collectors.toCollection(TreeSet::new));
  }
}
