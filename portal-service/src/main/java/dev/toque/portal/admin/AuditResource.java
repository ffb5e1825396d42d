package dev.toque.portal.admin;

import dev.toque.kit.audit.TrailQuestion;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.agent.Agent;
import dev.toque.portal.trail.Cursor;
import dev.toque.portal.trail.Entry;
import dev.toque.portal.trail.Trails;
import dev.toque.portal.web.ForAgents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit trail as JSON lines (protocol.md, section 8). */
@ForAgents
@Tag(name = "Audit")
@Path("/api/admin/v1/audit")
public class AuditResource {

  private static final String JSON_LINES = "application/x-ndjson";

  private final Accounts accounts;
  private final Callers callers;
  private final Trails trails;

  AuditResource(Accounts accounts, Callers callers, Trails trails) {
    this.accounts = accounts;
    this.callers = callers;
    this.trails = trails;
  }

  /**
   * At most 500 lines, oldest first; none is the end. The help desk asks for an account or a
   * reference.
   */
  @GET
  @HelpDeskToo
  @Produces(JSON_LINES)
  @Operation(summary = "Read the audit trail")
  @APIResponse(
      responseCode = "200",
      description = "At most 500 lines, oldest first; none is the end",
      content =
          @Content(mediaType = JSON_LINES, schema = @Schema(implementation = AuditLine.class)))
  public Uni<String> read(
      @Parameter(description = "Of this account alone: its user name, or its id once it is deleted")
          @RestQuery
          Optional<String> account,
      @Parameter(description = "With this reference alone") @RestQuery Optional<String> ref,
      @Parameter(description = "The after of the last line that is known") @RestQuery
          Optional<String> after) {
    Agent caller = callers.caller();
    Optional<String> reference = ref.map(text -> text.strip().toUpperCase(Locale.ROOT));
    Cursor from = after.map(text -> Cursor.parse("after", text)).orElse(Cursor.START);
    if (account.isEmpty() && reference.isEmpty()) {
      caller.requireAdmin();
    }
    return account(account)
        .flatMap(id -> trails.after(id, reference, from, TrailQuestion.MOST))
        .flatMap(entries -> caller.admin() ? all(entries) : caredFor(caller, entries))
        .map(AuditLine::text);
  }

  private Uni<Optional<UUID>> account(Optional<String> named) {
    if (named.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return callers.caller().admin() && isId(named.get())
        ? Uni.createFrom().item(Optional.of(UUID.fromString(named.get())))
        : accounts
            .require(named.get())
            .invoke(callers.caller()::requireCareFor)
            .map(account -> Optional.of(account.id));
  }

  private static Uni<List<Entry>> all(List<Entry> entries) {
    return Uni.createFrom().item(entries);
  }

  /** Without those of accounts that are none of this agent's. */
  private Uni<List<Entry>> caredFor(Agent agent, List<Entry> entries) {
    return Multi.createFrom()
        .iterable(entries)
        .map(entry -> entry.row().accountId())
        .select()
        .distinct()
        .onItem()
        .transformToUniAndConcatenate(accounts::find)
        .filter(found -> found.filter(agent::mayCareFor).isPresent())
        .map(found -> found.get().id)
        .collect()
        .asSet()
        .map(
            ids ->
                entries.stream().filter(entry -> ids.contains(entry.row().accountId())).toList());
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
