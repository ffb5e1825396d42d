package dev.toque.system.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.toque.system.gallery.scene.Studio.Photographer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Photographs the state that a page is in, at every width and theme, and notes what is unfit to
 * show. Several threads may share it.
 */
final class Camera implements Photographer {

  static final List<String> THEMES = List.of("light", "dark");

  /** Width and height of the viewport in CSS pixels. */
  static final SortedMap<Integer, Integer> SIZES =
      Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(360, 640, 768, 1024, 1280, 800)));

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Path folder;
  private final List<Shot> shots = Collections.synchronizedList(new ArrayList<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  Camera(Path folder) {
    this.folder = folder;
  }

  @Override
  public void take(Page page, String state, String language) {
    page.waitForSelector("body[data-state='" + state + "']");
    for (String theme : THEMES) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
      for (int width : SIZES.keySet()) {
        take(page, new Shot(state, language, theme, width));
      }
      axe(page, theme, state + " " + language + " " + theme);
    }
  }

  /** Notes what went wrong beside the pictures. */
  void note(String fault) {
    faults.add(fault);
  }

  List<Shot> shots() {
    return List.copyOf(shots);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private void take(Page page, Shot shot) {
    page.setViewportSize(shot.width(), SIZES.get(shot.width()));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(shot.file()))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
    Looks.faults(page).forEach(fault -> faults.add(shot + ": " + fault));
    shots.add(shot);
  }

  /** A theme changes nothing but colours. */
  private void axe(Page page, String theme, String where) {
    AxeBuilder axe = new AxeBuilder(page);
    if (theme.equals("dark")) {
      axe.withRules(List.of("color-contrast"));
    } else {
      axe.withTags(RULES);
    }
    axe.analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes()
                    .forEach(
                        node ->
                            faults.add(
                                "%s: axe %s %s %s"
                                    .formatted(
                                        where, rule.getId(), node.getTarget(), node.getHtml()))));
  }
}
