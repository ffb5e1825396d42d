package dev.toque.system.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe-core in a page. It is put there once for all themes and tells nothing but violations: {@link
 * AxeBuilder} would do either anew each time, which takes twice as long.
 */
final class Axe {

  private static final String CONTRAST = "color-contrast";

  private static final Map<String, ?> ALL =
      only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Map<String, ?> ALL_BUT_CONTRAST =
      Map.of("runOnly", ALL.get("runOnly"), "rules", Map.of(CONTRAST, Map.of("enabled", false)));

  private static final Map<String, ?> CONTRAST_ALONE = only("rule", CONTRAST);

  private static final String RUN =
      """
      async (rules) => {
        const options = { ...rules, resultTypes: ["violations"], preload: false, elementRef: false };
        const { violations } = await axe.run(document, options);
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `axe ${id} ${target} ${html}`));
      }
      """;

  private Axe() {}

  /** What breaks WCAG 2.2 AA or good practice. */
  static List<String> all(Page page) {
    return run(page, ALL);
  }

  /** The same, but for {@link #contrast}. */
  static List<String> allButContrast(Page page) {
    return run(page, ALL_BUT_CONTRAST);
  }

  /** What is hard to read for its colours. */
  static List<String> contrast(Page page) {
    return run(page, CONTRAST_ALONE);
  }

  private static Map<String, ?> only(String type, String... values) {
    return Map.of("runOnly", Map.of("type", type, "values", List.of(values)));
  }

  private static List<String> run(Page page, Map<String, ?> rules) {
    if (page.evaluate("() => typeof axe").equals("undefined")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(Object::toString).toList();
  }
}
