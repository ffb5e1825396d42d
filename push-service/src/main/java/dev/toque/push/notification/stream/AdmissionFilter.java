package dev.toque.push.notification.stream;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.push.device.Device;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses before the stream begins: its first byte is preceded by its status, after which nothing
 * can be refused any more.
 */
@Singleton
class AdmissionFilter {

  private static final String DEVICE = AdmissionFilter.class.getName();

  /** Filters are made before there are stores and configuration; these come with a request. */
  private final Instance<StreamAdmission> admission;

  AdmissionFilter(Instance<StreamAdmission> admission) {
    this.admission = admission;
  }

  /** The phone that was admitted to this request. */
  static Device admitted(ContainerRequestContext context) {
    return (Device) context.getProperty(DEVICE);
  }

  @Admitted
  @ServerRequestFilter
  Uni<Void> admit(ContainerRequestContext context, HttpServerRequest request) {
    if (context.getMethod().equals(HttpMethod.HEAD)) {
      // it would never end, and who forwards it takes it for ended with its head
      throw ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED);
    }
    return admission
        .get()
        .admit(request)
        .invoke(device -> context.setProperty(DEVICE, device))
        .replaceWithVoid();
  }
}
