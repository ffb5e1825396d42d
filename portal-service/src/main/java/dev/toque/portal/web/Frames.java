package dev.toque.portal.web;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.PortalName;
import dev.toque.portal.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the frame of a page: portal, language, person and token of the running request. */
@ApplicationScoped
public class Frames {

  private final PortalName portal;
  private final Language language;
  private final CsrfTokens tokens;

  Frames(PortalName portal, Language language, CsrfTokens tokens) {
    this.portal = portal;
    this.language = language;
    this.tokens = tokens;
  }

  /**
   * The frame of a page.
   *
   * @param state of {@code states.json}
   * @param session the browser's; only a full one shows its person
   * @param here the page's path
   */
  public Frame of(String state, Optional<Session> session, String here) {
    return new Frame(
        portal.text(),
        language.get(),
        state,
        session.filter(Session::full).map(Session::displayName),
        tokens.of(session),
        here);
  }
}
