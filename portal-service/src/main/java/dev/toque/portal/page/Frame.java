package dev.toque.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands around the content of every page.
 *
 * @param portal the portal's name
 * @param state which of the states in {@code states.json} this page shows
 * @param person the name of who is fully signed in
 * @param token the CSRF token of the page's forms
 * @param here the path of this page, where a change of language leads back to
 * @param ref the reference of what the page may tell that went wrong
 */
public record Frame(
    String portal,
    Locale locale,
    String state,
    Optional<String> person,
    String token,
    String here,
    Optional<String> ref) {

  /** In the order of the menu. */
  static final List<Tongue> TONGUES =
      List.of(
          new Tongue("en", "en", "English"),
          new Tongue("es", "es", "Español"),
          new Tongue("zh", "zh-Hans", "简体中文"));

  /**
   * A language of the menu.
   *
   * @param choice what a choice sends
   * @param tag for {@code lang} (BCP 47)
   * @param name in the language itself
   */
  public record Tongue(String choice, String tag, String name) {}

  /** Empty when nobody is fully signed in. */
  public String personName() {
    return person.orElse("");
  }

  /** The languages that a person may choose. */
  public List<Tongue> tongues() {
    return TONGUES;
  }

  /** The language of the page's text, as {@code lang} says it. */
  public String language() {
    return TONGUES.stream()
        .filter(this::speaks)
        .findFirst()
        .map(Tongue::tag)
        .orElseGet(locale::toLanguageTag);
  }

  /** Whether this page is in that language. */
  public boolean speaks(Tongue tongue) {
    return tongue.choice().equals(locale.getLanguage());
  }
}
