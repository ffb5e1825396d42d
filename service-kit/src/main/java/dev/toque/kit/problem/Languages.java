package dev.toque.kit.problem;

import dev.toque.protocol.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;

/** Chooses the language of an answer from {@code Accept-Language} (RFC 4647 lookup). */
public final class Languages {

  private Languages() {}

  /** The best language that Toque speaks; English when none fits or the header is malformed. */
  public static Locale choose(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(acceptLanguage);
      Locale found = Locale.lookup(wanted, ProblemTexts.languages());
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
