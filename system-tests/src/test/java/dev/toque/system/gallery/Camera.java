package dev.toque.system.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Photographs the state that a page is in, at every width and theme, and notes what is unfit to
 * show.
 */
final class Camera {

  static final List<String> THEMES = List.of("light", "dark");
  static final Map<Integer, Integer> SIZES = Map.of(360, 640, 768, 1024, 1280, 800);

  private final Path folder;
  private final List<Shot> shots = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Camera(Path folder) {
    this.folder = folder;
  }

  /** Waits for the state and takes its pictures. */
  void take(Page page, String state, String language) {
    page.waitForSelector("body[data-state='" + state + "']");
    for (String theme : THEMES) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
      for (int width : SIZES.keySet().stream().sorted().toList()) {
        take(page, new Shot(state, language, theme, width));
      }
      axe(page, state + " " + language + " " + theme);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(360, 640);
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
        new Page.ScreenshotOptions().setPath(folder.resolve(shot.file())).setFullPage(true));
    Looks.faults(page).forEach(fault -> faults.add(shot + ": " + fault));
    shots.add(shot);
  }

  private void axe(Page page, String where) {
    new AxeBuilder(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes()
                    .forEach(
                        node ->
                            faults.add(
                                where
                                    + ": axe "
                                    + rule.getId()
                                    + " "
                                    + node.getTarget()
                                    + " "
                                    + node.getHtml())));
  }
}
