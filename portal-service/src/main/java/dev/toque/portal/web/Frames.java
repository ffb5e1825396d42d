package dev.toque.portal.web;

import dev.toque.kit.problem.RequestReference;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.PortalName;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the frame of a page: portal, language, person and token of the running request. */
@ApplicationScoped
public class Frames {

  private final PortalName portal;
  private final Language language;
  private final CsrfTokens tokens;
  private final CurrentVertxRequest current;

  Frames(PortalName portal, Language language, CsrfTokens tokens, CurrentVertxRequest current) {
    this.portal = portal;
    this.language = language;
    this.tokens = tokens;
    this.current = current;
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
        here,
        ref(current.getCurrent().request()));
  }

  /** Of a form's request its own; a page that is only shown tells what the one before it did. */
  private static Optional<String> ref(HttpServerRequest request) {
    return request.method() == HttpMethod.POST
        ? RequestReference.current()
        : Optional.ofNullable(request.getParam(Redirects.REF)).filter(RequestReference::isOne);
  }
}
