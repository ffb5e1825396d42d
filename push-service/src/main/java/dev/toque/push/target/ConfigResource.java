package dev.toque.push.target;

import dev.toque.protocol.wire.signin.PushConfig;
import dev.toque.push.notification.Notifications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How phones can be reached from here (protocol.md, section 5). */
@Path("/api/push/v1/config")
@Tag(name = "Push targets")
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {

  private final Notifications notifications;

  ConfigResource(Notifications notifications) {
    this.notifications = notifications;
  }

  @GET
  @Operation(summary = "The transports that are offered, and the key for Web Push")
  public PushConfig config() {
    return new PushConfig(notifications.vapidPublicKey(), notifications.offered());
  }
}
