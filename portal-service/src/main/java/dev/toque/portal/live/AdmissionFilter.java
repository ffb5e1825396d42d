package dev.toque.portal.live;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
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
    if (context.getMethod().equals(HttpMethod.HEAD)) {
      // it would never end, and who forwards it takes it for ended with its head
      throw ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED);
    }
    String name = context.getUriInfo().getPathParameters().getFirst(LiveResource.NAME);
    return admission
        .get()
        .admit(name)
        .invoke(stream -> context.setProperty(STREAM, stream))
        .replaceWithVoid();
  }
}
