package dev.toque.portal.recovery;

import dev.toque.portal.session.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The right of a session that was opened by a recovery or temporary code: to enrol a replacement
 * and to remove phones without asking one (security.md, <em>Enrolment</em>). Kept in the session.
 */
@Singleton
public class Recovered {

  private static final String UNTIL = "recovered-until";

  private final RecoveryConfig config;
  private final Clock clock;

  Recovered(RecoveryConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** Until when the session has the right; empty when it has none any more. */
  public Optional<Instant> until(Session session) {
    return session.value(UNTIL).flatMap(Recovered::read).filter(clock.instant()::isBefore);
  }

  /** The values of a session that has the right from now on. */
  Map<String, String> values() {
    return Map.of(UNTIL, clock.instant().plus(config.rightLasts()).toString());
  }

  private static Optional<Instant> read(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
