package dev.toque.system.gallery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a screen reader says of a page: the browser's accessibility tree, where whatever can be
 * operated or leads through the page has a name.
 */
final class ScreenReader {

  private static final Set<String> OPERATED =
      Set.of(
          "button",
          "link",
          "textbox",
          "searchbox",
          "combobox",
          "checkbox",
          "radio",
          "switch",
          "DisclosureTriangle",
          "heading",
          "image",
          "navigation",
          "dialog");

  private ScreenReader() {}

  /** What it could not name; and a page that it could not tell from others. */
  static List<String> faults(Page page) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonElement element : tree(page)) {
      JsonObject node = element.getAsJsonObject();
      if (node.get("ignored").getAsBoolean()) {
        continue;
      }
      String role = value(node, "role");
      seen.add(role);
      if (OPERATED.contains(role) && value(node, "name").isBlank()) {
        faults.add("a screen reader has no name for a " + role);
      }
    }
    if (!seen.contains("main") || !seen.contains("heading")) {
      faults.add("a screen reader finds no main part or no heading in " + seen);
    }
    return faults;
  }

  private static Iterable<JsonElement> tree(Page page) {
    return DevTools.of(page).send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
  }

  private static String value(JsonObject node, String member) {
    return node.has(member) && node.getAsJsonObject(member).has("value")
        ? node.getAsJsonObject(member).get("value").getAsString()
        : "";
  }
}
