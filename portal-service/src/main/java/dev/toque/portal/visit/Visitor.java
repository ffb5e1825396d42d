package dev.toque.portal.visit;

import dev.toque.kit.web.ClientAddress;
import dev.toque.portal.session.SignedInFrom;
import dev.toque.portal.web.BrowserName;
import dev.toque.portal.web.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who sent the running request. */
@Singleton
public class Visitor {

  private static final String[] PHONES = {"Android", "iPhone"};

  private final CurrentVertxRequest current;
  private final Language language;

  Visitor(CurrentVertxRequest current, Language language) {
    this.current = current;
    this.language = language;
  }

  public Locale locale() {
    return language.get();
  }

  /** The browser's name from the fixed list, such as {@code Firefox on Linux}. */
  public String browser() {
    return BrowserName.of(request().getHeader("User-Agent"));
  }

  /** Whether the browser is one of a phone, so that the app may be on the same device. */
  public boolean onPhone() {
    return Stream.of(PHONES).anyMatch(browser()::endsWith);
  }

  /** The literal address that the request came from. */
  public String address() {
    return ClientAddress.of(request()).address();
  }

  /** From where this request comes, as a session remembers it. */
  public SignedInFrom from() {
    return new SignedInFrom(browser(), address());
  }

  /** What the page's address asks for under this name. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(request().getParam(name));
  }

  private HttpServerRequest request() {
    return current.getCurrent().request();
  }
}
