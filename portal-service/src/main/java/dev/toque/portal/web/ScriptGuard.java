package dev.toque.portal.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Whether a request that believes the session's cookie was sent by a page of ours: its Origin is
 * ours, and a header carries the token of this browser. Source: security.md, <em>Browser</em>.
 */
@Singleton
public class ScriptGuard {

  /** The name of the header. */
  public static final String HEADER = "X-CSRF-Token";

  private final CsrfTokens tokens;
  private final FormOrigin origin;

  ScriptGuard(CsrfTokens tokens, FormOrigin origin) {
    this.tokens = tokens;
    this.origin = origin;
  }

  public boolean isOurs(ContainerRequestContext request) {
    String token = request.getHeaderString(HEADER);
    return origin.isOurs(request::getHeaderString) && token != null && tokens.valid(token);
  }
}
