package dev.toque.portal.web;

import dev.toque.kit.web.PublicUrl;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses every POST outside {@code /api/} that does not come from a form of ours: its Origin must
 * be ours and it must carry the token of this browser.
 */
@Singleton
class FormGuard {

  /** The name of the hidden field. */
  static final String FIELD = "csrf";

  private static final Set<String> FETCHED_BY_US = Set.of("same-origin", "none");

  private final CsrfTokens tokens;
  private final PublicUrl publicUrl;

  FormGuard(CsrfTokens tokens, PublicUrl publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  @ServerRequestFilter
  @WithFormRead
  void check(ResteasyReactiveContainerRequestContext request) {
    if (!request.getMethod().equals("POST") || isApi(request.getUriInfo().getPath())) {
      return;
    }
    if (!sameOrigin(request) || !tokens.valid(tokenOf(request))) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }

  private static boolean isApi(String path) {
    return path.startsWith("/api/");
  }

  /** Browsers say where a POST comes from; a script that says nothing has only the token. */
  private boolean sameOrigin(ResteasyReactiveContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin != null) {
      return origin.equals(publicUrl.origin());
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    return site == null || FETCHED_BY_US.contains(site);
  }

  private static String tokenOf(ResteasyReactiveContainerRequestContext request) {
    ResteasyReactiveRequestContext context =
        (ResteasyReactiveRequestContext) request.getServerRequestContext();
    Object token = context.getFormParameter(FIELD, true, false);
    return token instanceof String text ? text : "";
  }
}
