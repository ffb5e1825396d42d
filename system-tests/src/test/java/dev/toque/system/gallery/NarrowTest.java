package dev.toque.system.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import dev.toque.system.gallery.app.AppScenes;
import dev.toque.system.gallery.scene.Backstage;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.gallery.scene.Studio.Photographer;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every state of the app on the smallest phone, and with text of twice the size. */
@Tag("gallery")
class NarrowTest {

  /** Its words are the longest. */
  private static final String LANGUAGE = "es";

  private static final int SMALLEST = 320;
  private static final int USUAL = 360;

  private static Toque toque;

  @BeforeAll
  static void start() {
    toque = Toque.start(GalleryTest.SETTINGS);
  }

  @AfterAll
  static void end() {
    toque.close();
  }

  @Test
  void everyScreenFitsTheSmallestPhone() {
    assertEquals("", faults(Chromium.start(), SMALLEST));
  }

  @Test
  void everyScreenSurvivesTextOfTwiceTheSize() {
    assertEquals("", faults(Chromium.withTextOfTwiceTheSize(), USUAL));
  }

  private static String faults(Chromium started, int width) {
    Ruler ruler = new Ruler(width, new ArrayList<>());
    try (Chromium chromium = started) {
      Studio studio =
          new Studio(toque, Backstage.of(toque), chromium, ruler, LANGUAGE, "." + width);
      AppScenes.all().forEach(scene -> scene.play(studio));
    }
    return String.join("\n", ruler.faults());
  }

  /** Measures instead of taking pictures. */
  private record Ruler(int width, List<String> faults) implements Photographer {

    @Override
    public void take(Page page, String state, String language) {
      page.waitForSelector("body[data-state='" + state + "']");
      page.setViewportSize(width, Camera.SIZES.get(USUAL));
      Looks.faults(page).forEach(fault -> faults.add(state + " " + language + ": " + fault));
    }
  }
}
