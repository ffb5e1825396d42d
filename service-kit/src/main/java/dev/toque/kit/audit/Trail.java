package dev.toque.kit.audit;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.wire.audit.AuditRow;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of this service's {@code audit_event}; who calls it has a session. */
public final class Trail {

  private static final String OF_ALL = "id, at, event, account_id, actor, ref, ";

  private Trail() {}

  /**
   * Reads a page.
   *
   * @param columns of this service's table for detail, subject, device and address, in SQL
   */
  public static Uni<List<AuditRow>> read(TrailQuestion question, String columns) {
    return Statements.rows(question.sql(OF_ALL + columns), Object[].class, question.parameters())
        .map(rows -> rows.stream().map(Trail::row).toList());
  }

  private static AuditRow row(Object[] row) {
    return new AuditRow(
        ((Number) row[0]).longValue(),
        ((OffsetDateTime) row[1]).toInstant(),
        (String) row[2],
        (UUID) row[3],
        (String) row[4],
        Optional.ofNullable((String) row[5]),
        text(row[6]),
        Optional.ofNullable((UUID) row[7]),
        text(row[8]),
        text(row[9]));
  }

  private static Optional<String> text(Object column) {
    return Optional.ofNullable((String) column).filter(text -> !text.isEmpty());
  }
}
