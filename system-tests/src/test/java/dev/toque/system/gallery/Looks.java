package dev.toque.system.gallery;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a person would notice: a page that scrolls sideways, text cut off, targets too small to tap.
 */
final class Looks {

  private static final String SCRIPT =
      """
      () => {
        const faults = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) {
          faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
        }
        const name = (e) =>
          `${e.tagName.toLowerCase()}.${e.className} "${(e.textContent || e.value || "").trim().slice(0, 40)}"`;
        const shown = (e) =>
          e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !e.closest(".visually-hidden, [aria-hidden='true']");
        for (const e of document.body.querySelectorAll("*")) {
          if (!shown(e)) continue;
          const style = getComputedStyle(e);
          const cuts = style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1;
          if (cuts && e.textContent.trim() && !["INPUT", "SELECT", "TEXTAREA"].includes(e.tagName)) {
            faults.push(`text is cut off in ${name(e)}`);
          }
        }
        const inText = (e) =>
          e.tagName === "A" && getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim();
        for (const e of document.body.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")) {
          if (!shown(e) || inText(e)) continue;
          const box = (e.closest("label") ?? e).getBoundingClientRect();
          if (box.width < 44 || box.height < 44) {
            faults.push(`target of ${Math.round(box.width)}x${Math.round(box.height)} px: ${name(e)}`);
          }
        }
        return faults;
      }
      """;

  private Looks() {}

  static List<String> faults(Page page) {
    return ((List<?>) page.evaluate(SCRIPT)).stream().map(Object::toString).toList();
  }
}
