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
        const words = (e) => [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        for (const e of document.body.querySelectorAll("*")) {
          if (!shown(e) || !e.textContent.trim() || ["INPUT", "SELECT", "OPTION", "TEXTAREA"].includes(e.tagName)) continue;
          const { overflowX, overflowY } = getComputedStyle(e);
          if ((overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) ||
              (["hidden", "clip"].includes(overflowY) && e.scrollHeight > e.clientHeight + 1)) {
            faults.push(`text is cut off in ${name(e)}`);
          }
          const box = e.getBoundingClientRect();
          if (words(e) && (box.left < -1 || box.right > root.clientWidth + 1)) {
            faults.push(`text leaves the page in ${name(e)}`);
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

  /** Colours that the system puts in place of ours leave a control its edge alone. */
  private static final String FORCED =
      """
      () => {
        const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const name = (e) => `${e.tagName.toLowerCase()}.${e.className} "${(e.textContent || e.value || "").trim().slice(0, 40)}"`;
        const faults = [];
        for (const e of document.body.querySelectorAll(".button, input:not([type=hidden]), select, textarea")) {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(e);
          if (shown(e) && (borderTopStyle === "none" || borderTopWidth === "0px") && !["checkbox", "radio"].includes(e.type)) {
            faults.push(`no edge around ${name(e)}`);
          }
        }
        for (const e of document.body.querySelectorAll(".qr")) {
          if (shown(e) && getComputedStyle(e).forcedColorAdjust !== "none") {
            faults.push("the QR code is not dark on white");
          }
        }
        return faults;
      }
      """;

  private Looks() {}

  /** The same where the person's own colours are in force. */
  static List<String> forcedFaults(Page page) {
    return ((List<?>) page.evaluate(FORCED)).stream().map(Object::toString).toList();
  }

  static List<String> faults(Page page) {
    return ((List<?>) page.evaluate(SCRIPT)).stream().map(Object::toString).toList();
  }
}
