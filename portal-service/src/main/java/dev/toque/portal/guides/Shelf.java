package dev.toque.portal.guides;

import dev.toque.portal.nativeapp.Offer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the phones of a kind get the app from.
 *
 * @param offers of the operator's own app; none where people install the web app
 * @param stores what those are called, in the same order
 */
record Shelf(List<Offer> offers, List<String> stores) {

  /** Nothing: phones install the web app. */
  static final Shelf EMPTY = new Shelf(List.of(), List.of());

  boolean hasStore() {
    return !offers.isEmpty();
  }

  /**
   * What guides say of the app.
   *
   * @param labels of this language
   * @param phone which has its own word for getting an app
   * @param more that they say
   */
  Map<String, String> words(Map<String, String> labels, String phone, Map<String, String> more) {
    Map<String, String> words = new HashMap<>(more);
    words.put("get", labels.get(phone.equals(Road.IOS) ? "system:get" : "system:install"));
    words.put("publisher", joined(offers.stream().map(Offer::publisher).toList()));
    words.put("stores", stores.stream().findFirst().orElse(""));
    if (hasStore()) {
      words.put("app", joined(offers.stream().map(Offer::app).toList()));
    }
    return words;
  }

  private static String joined(List<String> texts) {
    return String.join(" / ", texts.stream().distinct().toList());
  }
}
