package dev.toque.system.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.toque.system.gallery.scene.Studio.Photographer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Set<Shot> shots = Collections.synchronizedSet(new LinkedHashSet<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  Camera(Path folder) {
    this.folder = folder;
  }

  @Override
  public void take(Page page, String state, String language) {
    page.waitForSelector("body[data-state='" + state + "']");
    page.waitForLoadState(); // with its stylesheets
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

  /** Says why a scene ended early, and photographs where its windows stood. */
  String end(String scene, Throwable why, List<Page> windows) {
    StringBuilder text = new StringBuilder(scene + " broke off: " + why);
    for (int i = 0; i < windows.size(); i++) {
      String file = "ended-%s-%d.png".formatted(scene.replace(' ', '-'), i);
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

  private void take(Page page, Shot shot) {
    page.setViewportSize(shot.width(), SIZES.get(shot.width()));
    Looks.faults(page).forEach(fault -> faults.add(shot + ": " + fault));
    showWhole(page, shot.width());
    picture(page, shot.file());
    shots.add(shot);
  }

  /** What sticks to the edge of a window would else cover what a picture is taken of. */
  private static void showWhole(Page page, int width) {
    int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
    if (height > SIZES.get(width)) {
      page.setViewportSize(width, height);
    }
  }

  private void picture(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(file))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
  }

  /** A theme changes nothing but colours. */
  private void axe(Page page, String theme, String where) {
    // no frames of other origins here: axe need not open a page of its own to be sure of its answer
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
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
