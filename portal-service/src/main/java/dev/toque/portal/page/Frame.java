package dev.toque.portal.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around the content of every page.
 *
 * @param portal the portal's name
 * @param state which of the states in {@code states.json} this page shows
 * @param person the name of who is fully signed in
 * @param token the CSRF token of the page's forms
 * @param here the path of this page, where a change of language leads back to
 */
public record Frame(
    String portal,
    Locale locale,
    String state,
    Optional<String> person,
    String token,
    String here) {

  private static final Map<String, String> OWN_NAMES = Map.of("en", "English", "es", "Español");

  /** Empty when nobody is fully signed in. */
  public String personName() {
    return person.orElse("");
  }

  public String language() {
    return locale.getLanguage();
  }

  /** The language that the switch leads to. */
  public String otherLanguage() {
    return language().equals("es") ? "en" : "es";
  }

  /** That language's name for itself. */
  public String otherLanguageName() {
    return OWN_NAMES.get(otherLanguage());
  }
}
