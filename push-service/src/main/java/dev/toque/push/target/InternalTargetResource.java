package dev.toque.push.target;

import dev.toque.kit.token.Callers;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.TestSent;
import dev.toque.push.device.Device;
import dev.toque.push.device.Devices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the portal asks of phones (docs/internal-api.md). */
@Path("/internal/v1/devices/{id}")
@Tag(name = "Internal")
@Callers("portal")
@Produces(MediaType.APPLICATION_JSON)
public class InternalTargetResource {

  private final Devices devices;
  private final TestNotifications tests;

  InternalTargetResource(Devices devices, TestNotifications tests) {
    this.devices = devices;
    this.tests = tests;
  }

  /** <em>Send a test</em>; {@code not-found} for a phone that is not enrolled. */
  @POST
  @Path("test-notification")
  @ResponseStatus(202)
  public Uni<TestSent> test(@PathParam("id") String deviceId) {
    return devices
        .find(deviceId)
        .map(InternalTargetResource::requireEnrolled)
        .chain(device -> tests.send(device.accountId(), device.deviceId()));
  }

  private static Device requireEnrolled(Optional<Device> found) {
    return found
        .filter(device -> !device.status().terminal())
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
