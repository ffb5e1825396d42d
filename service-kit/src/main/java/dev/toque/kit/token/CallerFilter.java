package dev.toque.kit.token;

import dev.toque.kit.problem.RequestReference;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses every internal call that has no valid token or comes from a service that the route does
 * not name. Of who may call it takes over the reference of the request behind the call.
 */
@Singleton
class CallerFilter {

  private static final String INTERNAL = "/internal/";
  private static final String BEARER = "Bearer ";

  private final ServiceTokens tokens;

  CallerFilter(ServiceTokens tokens) {
    this.tokens = tokens;
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request, SimpleResourceInfo resource)
      throws NoSuchMethodException {
    if (!request.getUriInfo().getPath().startsWith(INTERNAL)) {
      return;
    }
    String caller = tokens.verify(token(request));
    if (!callersOf(resource).contains(caller)) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
    RequestReference.adopt(Optional.ofNullable(request.getHeaderString(RequestReference.HEADER)));
  }

  private static String token(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) {
      throw ProblemException.of(ProblemCode.UNAUTHORIZED);
    }
    return header.substring(BEARER.length());
  }

  private static List<String> callersOf(SimpleResourceInfo resource) throws NoSuchMethodException {
    Class<?> type = resource.getResourceClass();
    Callers ofMethod =
        type.getDeclaredMethod(resource.getMethodName(), resource.parameterTypes())
            .getAnnotation(Callers.class);
    Callers callers = ofMethod == null ? type.getAnnotation(Callers.class) : ofMethod;
    return callers == null ? List.of() : List.of(callers.value());
  }
}
