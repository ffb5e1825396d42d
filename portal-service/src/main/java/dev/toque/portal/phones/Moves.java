package dev.toque.portal.phones;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Moving to a new phone: the new one is added first, then the old one may go. The session remembers
 * which one that is; its removal is an act of its own, for an approval opens only what it was asked
 * for.
 */
@Singleton
class Moves {

  private static final String NAME = "move-from";
  private static final String SEPARATOR = " ";

  private final Sessions sessions;
  private final Clock clock;

  Moves(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The old phone, since when its person moves. */
  private record Move(UUID from, Instant since) {}

  Uni<Void> start(Session session, UUID oldPhone) {
    return sessions.put(session, Map.of(NAME, oldPhone + SEPARATOR + clock.instant()));
  }

  /** The person keeps both, or has changed their mind. */
  Uni<Void> end(Session session) {
    return sessions.remove(session, NAME);
  }

  /** The old phone, once a newer one is there; empty while nobody moves. */
  Optional<DeviceView> left(Session session, List<DeviceView> phones) {
    return session
        .value(NAME)
        .flatMap(Moves::read)
        .filter(move -> phones.stream().anyMatch(phone -> isNewer(phone, move)))
        .flatMap(
            move ->
                phones.stream()
                    .filter(phone -> phone.enrollmentId().equals(move.from()))
                    .findFirst());
  }

  private static boolean isNewer(DeviceView phone, Move move) {
    return phone.activatedAt().filter(move.since()::isBefore).isPresent();
  }

  private static Optional<Move> read(String text) {
    String[] parts = text.split(SEPARATOR, 2);
    try {
      return Optional.of(new Move(UUID.fromString(parts[0]), Instant.parse(parts[1])));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
