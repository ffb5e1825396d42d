package dev.toque.portal.helpdesk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The page on which people are found.
 *
 * @param query as it was typed
 * @param people found by name, in order of user name
 * @param after the last of them, when there are more
 * @param reference what carries the typed reference
 */
public record SearchView(
    String query, List<PersonName> people, Optional<String> after, Optional<Reference> reference) {

  /**
   * What a reference finds.
   *
   * @param people most often one
   */
  public record Reference(String ref, List<PersonName> people, List<EventView> events) {}

  static SearchView empty() {
    return new SearchView("", List.of(), Optional.empty(), Optional.empty());
  }

  public boolean none() {
    return !query.isEmpty() && people.isEmpty() && reference.isEmpty();
  }

  /** Where the next page of people is. */
  public String more() {
    return DeskPaths.DESK + "?query=" + encoded(query) + "&after=" + encoded(after.orElse(""));
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    if (query.isEmpty()) {
      return "helpdesk";
    }
    if (reference.isPresent()) {
      return "helpdesk-reference";
    }
    return none() ? "helpdesk-none" : "helpdesk-found";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
