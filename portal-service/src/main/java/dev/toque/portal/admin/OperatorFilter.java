package dev.toque.portal.admin;

import dev.toque.portal.web.BearerOnly;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks for the operator's token on every route of the API, before anything is read. */
@Singleton
class OperatorFilter {

  private final Operators operators;

  OperatorFilter(Operators operators) {
    this.operators = operators;
  }

  @BearerOnly
  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    operators.require(request.getHeaderString(HttpHeaders.AUTHORIZATION));
  }
}
