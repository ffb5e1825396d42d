package dev.toque.system.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.gallery.scene.Backstage;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes every picture of the guides anew, in every language. */
@Tag("figures")
class FiguresRun {

  /** Everybody in the pictures comes from one address. */
  private static final Map<String, String> SETTINGS =
      Patient.and(Map.of("TOQUE_LOGIN_PER_ADDRESS", "1000"));

  private static final List<Scene> SCENES = List.of(new FirstPhone(), new FirstIphone());

  private static Toque toque;

  @BeforeAll
  static void start() {
    toque = Toque.start(SETTINGS);
  }

  @AfterAll
  static void end() {
    toque.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void everyPictureIsTaken(String language) {
    Declared declared = Declared.read();
    try (Chromium chromium = Chromium.ofItsOwn()) {
      Pictures pictures = new Pictures(declared, new Webp(chromium));
      Studio studio = new Studio(toque, Backstage.of(toque), chromium, pictures, language, "");
      SCENES.forEach(scene -> scene.play(studio));

      assertEquals(Set.of(), declared.without(pictures.taken()), "never taken");
    }
  }
}
