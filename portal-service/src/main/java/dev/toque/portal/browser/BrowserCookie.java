package dev.toque.portal.browser;

import dev.toque.portal.session.Cookies;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The cookie by which a known browser is recognised. */
@Singleton
public class BrowserCookie {

  private static final String NAME = "toque-browser";

  private final Cookies cookies;
  private final BrowserConfig config;

  BrowserCookie(Cookies cookies, BrowserConfig config) {
    this.cookies = cookies;
    this.config = config;
  }

  /** The token that the running request's browser sent. */
  public Optional<BrowserToken> read() {
    return cookies.read(NAME).flatMap(BrowserToken::read);
  }

  public void write(BrowserToken token) {
    cookies.write(NAME, token.value(), config.knownFor());
  }
}
