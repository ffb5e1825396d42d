package dev.toque.activation.event;

import dev.toque.kit.store.Columns;
import dev.toque.kit.store.Statements;
import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.protocol.wire.activation.PhoneEvent.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Rows of {@code audit_event} that tell of a phone; who calls it has a session. */
@Singleton
class EventsRepository {

  private static final String AFTER =
      """
      SELECT a.id, a.at, a.event, coalesce(a.detail, '') AS detail, a.account_id, a.enrolment_id, a.device_id,
        coalesce(e.first_of_account, false) AS first, e.device_name
      FROM audit_event a JOIN enrolment e ON e.id = a.enrolment_id
      WHERE a.id > :after AND a.at < clock_timestamp() - make_interval(secs => :age)
        AND a.event IN
          ('enrolment-active', 'enrolment-removed', 'enrolment-locked', 'enrolment-unlocked')
      ORDER BY a.id LIMIT :most
      """;

  private static final String VETO = "veto ";

  private final EventsConfig config;

  EventsRepository(EventsConfig config) {
    this.config = config;
  }

  Uni<List<PhoneEvent>> after(long id) {
    double age = config.settleAfter().toMillis() / 1000.0;
    return Statements.rows(
        AFTER, EventsRepository::event, Map.of("after", id, "age", age, "most", config.most()));
  }

  private static PhoneEvent event(Row row) {
    return new PhoneEvent(
        row.getLong("id"),
        Columns.instant(row, "at"),
        kind(row.getString("event"), row.getString("detail")),
        row.getUUID("account_id"),
        row.getUUID("enrolment_id"),
        row.getString("device_id"),
        row.getBoolean("first"),
        row.getString("device_name"));
  }

  private static Kind kind(String event, String detail) {
    return switch (event) {
      case "enrolment-active" -> Kind.ACTIVE;
      case "enrolment-locked" -> Kind.LOCKED;
      case "enrolment-unlocked" -> Kind.UNLOCKED;
      default -> detail.startsWith(VETO) ? Kind.VETOED : Kind.REMOVED;
    };
  }
}
