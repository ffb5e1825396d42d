package dev.toque.portal.web;

import dev.toque.portal.page.Redirects;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses every POST to a page that does not come from a form of ours: its Origin must be ours and
 * it must carry the token of this browser. Source: security.md, <em>Browser</em>.
 */
@Singleton
class FormGuard {

  /** The name of the hidden field. */
  static final String FIELD = "csrf";

  private static final String SIGN_IN = "/login";

  private final CsrfTokens tokens;
  private final FormOrigin origin;

  FormGuard(CsrfTokens tokens, FormOrigin origin) {
    this.tokens = tokens;
    this.origin = origin;
  }

  @ServerRequestFilter
  @WithFormRead
  Optional<Response> check(
      ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
    if (!request.getMethod().equals(HttpMethod.POST) || is(ForAgents.class, resource)) {
      return Optional.empty();
    }
    boolean forVisitors = is(ForVisitors.class, resource);
    if (origin.isOurs(request::getHeaderString) && hasToken(tokenOf(request), forVisitors)) {
      return Optional.empty();
    }
    return Optional.of(refuse(forVisitors));
  }

  private boolean hasToken(String token, boolean forVisitors) {
    return tokens.valid(token) || (forVisitors && tokens.validForVisitor(token));
  }

  /** Whoever signed out in another tab has no session that a form could act on. */
  private Response refuse(boolean forVisitors) {
    if (forVisitors || tokens.hasSession()) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
    return Redirects.to(SIGN_IN);
  }

  private static boolean is(Class<? extends Annotation> kind, SimpleResourceInfo resource) {
    return resource.getResourceClass().isAnnotationPresent(kind);
  }

  private static String tokenOf(ResteasyReactiveContainerRequestContext request) {
    ResteasyReactiveRequestContext context =
        (ResteasyReactiveRequestContext) request.getServerRequestContext();
    Object token = context.getFormParameter(FIELD, true, false);
    return token instanceof String text ? text : "";
  }
}
