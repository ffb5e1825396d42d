package dev.toque.kit.audit;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.wire.audit.AuditRow;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

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
    return Statements.rows(question.sql(OF_ALL + columns), Trail::row, question.parameters());
  }

  private static AuditRow row(Row row) {
    return new AuditRow(
        row.getLong(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getString(2),
        row.getUUID(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        text(row.getString(6)),
        Optional.ofNullable(row.getUUID(7)),
        text(row.getString(8)),
        text(row.getString(9)));
  }

  private static Optional<String> text(String column) {
    return Optional.ofNullable(column).filter(text -> !text.isEmpty());
  }
}
