package dev.toque.system.figure;

import com.microsoft.playwright.Page;
import dev.toque.system.figure.Declared.Picture;
import java.util.Set;

/**
 * Draws the ring around what to press. A machine's own name and address become those of examples,
 * and the remark that they lead nowhere is left out: whoever reads a guide has a portal of their
 * own.
 */
record Marker(Page page) {

  private static final String DRAW =
      """
      ([kind, name]) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          texts.currentNode.data = texts.currentNode.data
            .replace(/(http:..)?localhost:\\d+/g, "portal.example")
            .replace(/^(::1|127.0.0.1)$/, "203.0.113.7");
        }
        document.querySelectorAll(".banner .notice--warning").forEach((notice) => (notice.hidden = true));
        document.activeElement?.blur();
        if (!kind) {
          scrollTo(0, 0);
          return;
        }
        const shown = (element) => element.checkVisibility({ visibilityProperty: true });
        const words = (element) => (element.value || element.innerText).trim().split("\\n")[0];
        const find = {
          hook: () => document.querySelector(`[data-test="${name}"]`),
          class: () => document.querySelector("." + name),
          label: () =>
            [...document.querySelectorAll("button, a, summary, label")].find((e) => shown(e) && words(e) === name),
        }[kind];
        const found = find()?.control ?? find();
        if (!found || !shown(found)) {
          throw new Error(`nothing to mark: ${kind} ${name}`);
        }
        const edge = found.getBoundingClientRect();
        if (edge.top < 8 || edge.bottom > innerHeight - 8) {
          found.scrollIntoView({ block: "nearest" });
          scrollBy(0, edge.top < 8 ? -48 : 48);
        }
        const seen = () => {
          const { left, top, width, height } = found.getBoundingClientRect();
          return found.contains(document.elementFromPoint(left + width / 2, top + height - 4));
        };
        if (!seen()) {
          scrollBy(0, innerHeight); // from behind what sticks to the bottom
        }
        const box = found.getBoundingClientRect();
        const ring = document.createElement("div");
        ring.id = "ring";
        Object.assign(ring.style, {
          position: "fixed",
          zIndex: "2147483647",
          left: `${Math.max(2, box.left - 6)}px`,
          top: `${Math.max(2, box.top - 6)}px`,
          width: `${Math.min(innerWidth - 2, box.right + 6) - Math.max(2, box.left - 6)}px`,
          height: `${Math.min(innerHeight - 2, box.bottom + 6) - Math.max(2, box.top - 6)}px`,
          boxSizing: "border-box",
          border: "4px solid #c2410c",
          borderRadius: "12px",
          boxShadow: "0 0 0 2px #fff, inset 0 0 0 1px #fff",
        });
        document.body.append(ring);
      }
      """;

  /** Kinds of marks that are no labels. */
  private static final Set<String> PLACES = Set.of("hook", "class");

  private static final String WIPE = "() => document.getElementById('ring')?.remove()";

  /** Fails when what is to be pressed is not on the page. */
  void mark(Picture picture, String language) {
    page.evaluate(DRAW, what(picture.mark(), language));
  }

  void wipe() {
    page.evaluate(WIPE);
  }

  private static Object what(String mark, String language) {
    int colon = mark.indexOf(':');
    if (colon < 0) {
      return new String[] {"", ""};
    }
    String kind = mark.substring(0, colon);
    return PLACES.contains(kind)
        ? new String[] {kind, mark.substring(colon + 1)}
        : new String[] {"label", Declared.label(mark, language)};
  }
}
