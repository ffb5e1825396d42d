package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import dev.toque.portal.browser.BrowserCookie;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.visit.Visitor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Tells what the limits must know of the running try. */
@Singleton
class Attempts {

  /** In place of an account's id where there is none, so that the same work is done. */
  static final UUID NOBODY = new UUID(0, 0);

  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final Visitor visitor;

  Attempts(KnownBrowsers browsers, BrowserCookie cookie, Visitor visitor) {
    this.browsers = browsers;
    this.cookie = cookie;
    this.visitor = visitor;
  }

  /**
   * The try of the running request.
   *
   * @param account the one of that name, if there is one
   */
  Uni<Attempt> of(String userName, Optional<Account> account) {
    return browsers
        .knows(account.map(present -> present.id).orElse(NOBODY), cookie.read())
        .map(known -> new Attempt(userName, visitor.address(), known));
  }
}
