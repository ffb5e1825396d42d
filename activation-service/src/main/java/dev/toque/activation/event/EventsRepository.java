package dev.toque.activation.event;

import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.protocol.wire.activation.PhoneEvent.Kind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows of {@code audit_event} that tell of a phone; who calls it has a session. */
@Singleton
class EventsRepository {

  private static final String AFTER =
      """
      SELECT a.id, a.at, a.event, coalesce(a.detail, ''), a.account_id, a.enrolment_id, a.device_id,
        coalesce(e.first_of_account, false), e.device_name
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
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AFTER, Object[].class)
                    .setParameter("after", id)
                    .setParameter("age", config.settleAfter().toMillis() / 1000.0)
                    .setParameter("most", config.most())
                    .getResultList())
        .map(rows -> rows.stream().map(EventsRepository::event).toList());
  }

  private static PhoneEvent event(Object[] row) {
    return new PhoneEvent(
        ((Number) row[0]).longValue(),
        ((OffsetDateTime) row[1]).toInstant(),
        kind((String) row[2], (String) row[3]),
        (UUID) row[4],
        (UUID) row[5],
        (String) row[6],
        (Boolean) row[7],
        (String) row[8]);
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
