package dev.toque.push.target;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.signin.TargetRequest;
import dev.toque.push.device.Phones;
import dev.toque.push.notification.Notifications;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where notifications of this phone go (protocol.md, section 5). */
@Path("/api/push/v1/targets/me")
@Tag(name = "Push targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

  private final Phones phones;
  private final PushTargets targets;
  private final Notifications notifications;
  private final TestNotifications tests;

  TargetResource(
      Phones phones, PushTargets targets, Notifications notifications, TestNotifications tests) {
    this.phones = phones;
    this.targets = targets;
    this.notifications = notifications;
    this.tests = tests;
  }

  /** Registers or renews it; {@code malformed} for a transport that is not offered here. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Register where notifications go")
  @RequestBody(content = @Content(schema = @Schema(implementation = TargetRequest.class)))
  public Uni<Void> put(@Context HttpServerRequest request, byte[] body) {
    return phones
        .enrolled(request, body)
        .chain(
            phone -> {
              TargetRequest target = StrictJson.read(body, TargetRequest.class);
              String transport = notifications.accept(target);
              return targets.keep(phone, transport, new String(body, StandardCharsets.UTF_8));
            });
  }

  /** Repeating it is safe. */
  @DELETE
  @Operation(summary = "Send this phone no notifications")
  public Uni<Void> delete(@Context HttpServerRequest request) {
    return phones.enrolled(request).chain(phone -> targets.forget(phone.deviceId()));
  }

  /** Sends one to this phone alone, on every way that it can be reached. */
  @POST
  @Path("/test")
  @Operation(summary = "Send a test notification")
  @APIResponse(responseCode = "202", description = "A test notification is on its way")
  public Uni<Response> test(@Context HttpServerRequest request) {
    return phones
        .enrolled(request)
        .chain(phone -> tests.send(phone.accountId(), phone.deviceId()))
        .replaceWith(() -> Response.accepted().build());
  }
}
