package dev.toque.system.gallery;

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
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays scenes in one language on a Toque of its own and has each state photographed. Languages are
 * played by tests of their own, beside others.
 */
final class Gallery {

  /** Where the pictures are. */
  static final Path FOLDER = Path.of("target", "gallery");

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

  private static final Logger LOG = Logger.getLogger(Gallery.class.getName());

  /**
   * For people at work: {@code -Dgallery.scene=PhonesScene,HelpScene} plays these, and so fails.
   */
  private static final List<String> ONLY =
      List.of(System.getProperty("gallery.scene", "").split(","));

  private final Path folder;
  private final String language;
  private final Camera camera;

  Gallery(Path folder, String language) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.language = language;
    this.camera = new Camera(folder);
  }

  /** All scenes, and every state that a page or screen declares in one of them. */
  static void assertEveryDeclaredStateIsFitToShow(String language) throws IOException {
    Gallery gallery = new Gallery(FOLDER, language);
    gallery.play(all(), SETTINGS);
    GalleryPage.leadHere();
    assertAll(
        () ->
            assertEquals(
                names(DeclaredState.all().stream().map(DeclaredState::name)),
                names(gallery.camera.shots().stream().map(Shot::state)),
                "states declared, and states photographed"),
        gallery::assertNoFaults);
  }

  /** Plays these scenes one after the other. */
  void play(List<Scene> scenes, Map<String, String> settings) throws IOException {
    try (Toque toque = Toque.start(settings);
        Chromium chromium = Chromium.start()) {
      Studio studio = new Studio(toque, Backstage.of(toque), chromium, camera, language, "");
      scenes.stream()
          .filter(scene -> ONLY.contains("") || ONLY.contains(scene.getClass().getSimpleName()))
          .forEach(scene -> playToTheEnd(scene, studio));
    } finally {
      GalleryPage.write(folder);
      Files.write(folder.resolve("faults-" + language + ".txt"), camera.faults());
    }
  }

  /** Nothing that is unfit to show was noted. */
  void assertNoFaults() {
    assertEquals("", String.join("\n", camera.faults()));
  }

  private static List<Scene> all() {
    return Stream.of(Scene.all(), AppScenes.all(), Scene.outages()).flatMap(List::stream).toList();
  }

  /** Windows that stayed open would follow what they show for the rest of the gallery. */
  private void playToTheEnd(Scene scene, Studio studio) {
    play(scene, studio).ifPresent(end -> playAgain(scene, studio, end));
    studio.chromium().closeWindows();
  }

  /**
   * A scene that broke off is played once more, by other people: pictures are what the gallery is
   * about, the ceremonies have tests of their own. What is unfit to show in the pictures stays
   * noted.
   */
  private void playAgain(Scene scene, Studio studio, Throwable firstEnd) {
    String name = scene.getClass().getSimpleName() + " " + language;
    LOG.warning(() -> camera.end(name, firstEnd, studio.chromium().pages()));
    studio.chromium().closeWindows();
    play(scene, studio.again())
        .ifPresent(end -> camera.note(camera.end(name + " again", end, studio.chromium().pages())));
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
