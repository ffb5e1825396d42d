package dev.toque.system.gallery;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import dev.toque.system.gallery.scene.Studio.Photographer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Photographs the state that a page is in, at every width and theme, and notes what is unfit to
 * show.
 */
final class Camera implements Photographer {

  static final List<String> THEMES = List.of("light", "dark");

  static final String FORCED = "forced";

  /** Colours are the same in every language. */
  private static final String FIRST_LANGUAGE = Gallery.LANGUAGES.get(0);

  /** Width and height of the viewport in CSS pixels. */
  static final SortedMap<Integer, Integer> SIZES =
      Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(360, 640, 768, 1024, 1280, 800)));

  private static final int SMALLEST = 320;

  /** Of 100: no flaw that an eye sees, and sooner done than without any loss. */
  private static final int QUALITY = 90;

  private final Path folder;
  private final Set<Shot> shots = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();

  Camera(Path folder) {
    this.folder = folder;
  }

  /** Those that there may be of a state. */
  static Stream<Shot> shots(String state) {
    return Gallery.LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.concat(
                    SIZES.keySet().stream()
                        .flatMap(
                            width ->
                                THEMES.stream()
                                    .map(theme -> new Shot(state, language, theme, width))),
                    Stream.of(new Shot(state, language, FORCED, SIZES.firstKey()))));
  }

  @Override
  public void take(Page page, String state, String language) {
    page.waitForSelector("body[data-state='" + state + "']");
    page.waitForLoadState(); // with its stylesheets
    String where = state + " " + language;
    Promise.broken(page, state, language).forEach(fault -> note(where + ": " + fault));
    narrow(page, where);
    for (int width : SIZES.keySet()) {
      page.setViewportSize(width, SIZES.get(width));
      look(page, where + " " + width);
      showWhole(page, width);
      for (String theme : THEMES) {
        light(page, theme);
        take(page, new Shot(state, language, theme, width));
      }
    }
    light(page, "light");
    ScreenReader.faults(page).forEach(fault -> note(where + ": " + fault));
    if (language.equals(FIRST_LANGUAGE)) {
      Axe.all(page).forEach(fault -> note(where + ": " + fault));
      light(page, "dark");
      Axe.contrast(page).forEach(fault -> note(where + " dark: " + fault));
      light(page, "light");
      forced(page, new Shot(state, language, FORCED, SIZES.firstKey()));
    } else {
      Axe.allButContrast(page).forEach(fault -> note(where + ": " + fault));
    }
  }

  /** In the few colours of a person's own choice, which the system then puts in place of ours. */
  private void forced(Page page, Shot shot) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    page.setViewportSize(shot.width(), SIZES.get(shot.width()));
    Looks.forcedFaults(page).forEach(fault -> note(shot + ": " + fault));
    showWhole(page, shot.width());
    take(page, shot);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  /** No pictures, but it must fit: the smallest phone, and text of twice the size. */
  private void narrow(Page page, String where) {
    page.setViewportSize(SMALLEST, SIZES.get(SIZES.firstKey()));
    look(page, where + " " + SMALLEST);
    page.setViewportSize(SIZES.firstKey(), SIZES.get(SIZES.firstKey()));
    page.evaluate("() => (document.documentElement.style.fontSize = '200%')");
    look(page, where + " with large text");
    page.evaluate("() => (document.documentElement.style.fontSize = '')");
  }

  private void look(Page page, String where) {
    Looks.faults(page).forEach(fault -> note(where + ": " + fault));
  }

  /** Notes what went wrong beside the pictures. */
  void note(String fault) {
    faults.add(fault);
  }

  /** Says why a scene ended early, and photographs where its windows stood. */
  String end(String scene, Throwable why, List<Page> windows) {
    StringBuilder text = new StringBuilder(scene + " broke off: " + why);
    for (int i = 0; i < windows.size(); i++) {
      String file = "ended-%s-%d.jpeg".formatted(scene.replace(' ', '-'), i);
      try {
        picture(windows.get(i), file);
        text.append("%n  %s shows %s".formatted(file, windows.get(i).url()));
      } catch (PlaywrightException gone) {
        text.append("%n  a window is gone: %s".formatted(gone.getMessage()));
      }
    }
    return text.toString();
  }

  List<Shot> shots() {
    return List.copyOf(shots);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** What sticks to the edge of a window would else cover what a picture is taken of. */
  private static void showWhole(Page page, int width) {
    int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
    if (height > SIZES.get(width)) {
      page.setViewportSize(width, height);
    }
  }

  private void take(Page page, Shot shot) {
    picture(page, shot.file());
    shots.add(shot);
  }

  /** What the window shows; Playwright's own pictures take half as long again. */
  private void picture(Page page, String file) {
    JsonObject how = new JsonObject();
    how.addProperty("format", "jpeg");
    how.addProperty("quality", QUALITY);
    String picture =
        DevTools.of(page).send("Page.captureScreenshot", how).get("data").getAsString();
    try {
      Files.write(folder.resolve(file), Base64.getDecoder().decode(picture));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void light(Page page, String theme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
  }
}
