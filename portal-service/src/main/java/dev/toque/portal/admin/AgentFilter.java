package dev.toque.portal.admin;

import dev.toque.portal.web.ForAgents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks on every route of the API who calls, before anything is read. */
@Singleton
class AgentFilter {

  /** Filters are made before there are stores and configuration; this comes with a request. */
  private final Instance<Callers> callers;

  AgentFilter(Instance<Callers> callers) {
    this.callers = callers;
  }

  @ForAgents
  @ServerRequestFilter
  Uni<Void> check(ContainerRequestContext request, ResourceInfo resource) {
    boolean helpDeskToo = resource.getResourceMethod().isAnnotationPresent(HelpDeskToo.class);
    return callers.get().admit(request, helpDeskToo);
  }
}
