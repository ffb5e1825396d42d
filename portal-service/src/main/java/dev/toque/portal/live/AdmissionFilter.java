package dev.toque.portal.live;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses before the stream begins: its first byte is preceded by its status, after which nothing
 * can be refused any more, and a browser would connect again for ever.
 */
@Singleton
class AdmissionFilter {

  private static final String STREAM = AdmissionFilter.class.getName();

  /** Filters are made before there are stores and configuration; this comes with a request. */
  private final Instance<Admission> admission;

  AdmissionFilter(Instance<Admission> admission) {
    this.admission = admission;
  }

  /** What was admitted to this request. */
  static Admission.Stream admitted(ContainerRequestContext context) {
    return (Admission.Stream) context.getProperty(STREAM);
  }

  @Admitted
  @ServerRequestFilter
  Uni<Void> admit(ContainerRequestContext context) {
    String name = context.getUriInfo().getPathParameters().getFirst(LiveResource.NAME);
    return admission
        .get()
        .admit(name)
        .invoke(stream -> context.setProperty(STREAM, stream))
        .replaceWithVoid();
  }
}
