package dev.toque.portal.web;

import dev.toque.kit.problem.Languages;
import dev.toque.portal.session.Cookies;
import dev.toque.protocol.problem.ProblemTexts;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The person's language: what they chose, else what their browser prefers. */
@ApplicationScoped
public class Language {

  private static final String COOKIE = "toque-language";
  private static final Duration KEPT = Duration.ofDays(365);

  private final Cookies cookies;
  private final CurrentVertxRequest current;

  Language(Cookies cookies, CurrentVertxRequest current) {
    this.cookies = cookies;
    this.current = current;
  }

  /** The language of the page that is being made. */
  public Locale get() {
    return cookies
        .read(COOKIE)
        .flatMap(Language::known)
        .orElseGet(
            () -> Languages.choose(current.getCurrent().request().getHeader("Accept-Language")));
  }

  /** Keeps a choice; one that we do not speak changes nothing. */
  void choose(String tag) {
    known(tag).ifPresent(language -> cookies.write(COOKIE, language.getLanguage(), KEPT));
  }

  private static Optional<Locale> known(String tag) {
    return ProblemTexts.languages().stream()
        .filter(language -> language.getLanguage().equals(tag))
        .findFirst();
  }
}
