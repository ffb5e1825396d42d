package dev.toque.push.report;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.Report;
import dev.toque.protocol.wire.push.Reports;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was reported, for who warns people (docs/internal-api.md). */
@Path("/internal/v1/reports")
@Callers("portal")
@Tag(name = "Internal: reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  /**
   * Told only when it is older than any transaction can be; in whole milliseconds, because that is
   * what is told of a time.
   */
  private static final String AFTER =
      """
      SELECT id, account_id, act, decided_at, display FROM challenge
      WHERE state = 'REPORTED' AND date_trunc('milliseconds', decided_at) > :after
        AND decided_at < clock_timestamp() - INTERVAL '2 seconds'
      ORDER BY decided_at LIMIT 100
      """;

  private final Transactions transactions;

  ReportsResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param after the time of the last one that the caller knows
   */
  @GET
  @Operation(summary = "Requests that were reported after a time")
  public Uni<Reports> after(
      @QueryParam("after") @DefaultValue("1970-01-01T00:00:00Z") String after) {
    Instant time = time(after);
    return transactions
        .read(() -> Statements.rows(AFTER, Object[].class, Map.of("after", time)))
        .map(ReportsResource::reports);
  }

  private static Reports reports(List<Object[]> rows) {
    return new Reports(rows.stream().map(ReportsResource::report).toList());
  }

  private static Report report(Object[] row) {
    return new Report(
        (UUID) row[0],
        (UUID) row[1],
        Act.valueOf((String) row[2]),
        ((OffsetDateTime) row[3]).toInstant(),
        (String) row[4]);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw ProblemException.malformed("after", "must be a time");
    }
  }
}
