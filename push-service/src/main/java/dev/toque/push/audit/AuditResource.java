package dev.toque.push.audit;

import dev.toque.kit.audit.Trail;
import dev.toque.kit.audit.TrailQuestion;
import dev.toque.kit.store.Transactions;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.wire.audit.AuditRows;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit trail of this service, for the help desk's and the operator's pages. */
@Path("/internal/v1/audit")
@Callers("portal")
@Tag(name = "Internal: audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private static final String COLUMNS = "detail, challenge_id, device_id, CAST(NULL AS text)";

  private final Transactions transactions;

  AuditResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param after rows after this id, oldest first
   * @param before the rows before this id, newest first
   */
  @GET
  @Operation(summary = "Read the audit trail")
  public Uni<AuditRows> read(
      @RestQuery Optional<UUID> accountId,
      @RestQuery Optional<String> ref,
      @RestQuery Optional<Long> after,
      @RestQuery Optional<Long> before,
      @RestQuery Optional<Integer> most) {
    TrailQuestion question =
        new TrailQuestion(
            accountId, ref, after.orElse(0L), before, most.orElse(TrailQuestion.MOST));
    return transactions.read(() -> Trail.read(question, COLUMNS)).map(AuditRows::new);
  }
}
