package dev.toque.activation.event;

import dev.toque.kit.store.Transactions;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.wire.activation.PhoneEvents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to phones, for who tells people (docs/internal-api.md). */
@Path("/internal/v1/events")
@Callers({"portal", "push"})
@Tag(name = "Internal: events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

  private final EventsRepository events;
  private final Transactions transactions;

  EventsResource(EventsRepository events, Transactions transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  @GET
  @Operation(summary = "What happened to phones after an event")
  public Uni<PhoneEvents> after(@QueryParam("after") @DefaultValue("0") long id) {
    return transactions.read(() -> events.after(id)).map(PhoneEvents::new);
  }
}
