package dev.toque.activation.gate;

import dev.toque.activation.store.Statements;
import dev.toque.protocol.challenge.TransferOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Counts tries at a gate in the enrolment's own row, so that one conditional update both counts and
 * limits: PostgreSQL judges it again for every try that waited for the row, and no parallelism
 * gains a sixth.
 */
@Singleton
class GateCounter {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String COUNT =
      """
      UPDATE enrolment
      SET gate_run = gate_run + 1,
          gate_failures =
            ARRAY(SELECT f FROM unnest(gate_failures) f WHERE f > :since) || CAST(:stamp AS bigint)
      WHERE id = :id AND state IN ('PENDING', 'ACTIVE') AND gate_run < :inARow
        AND (SELECT count(*) FROM unnest(gate_failures) f WHERE f > :since) < :inPeriod
      """;

  private static final String OPENED =
      """
      UPDATE enrolment
      SET gate_run = 0,
          gate_failures = array_remove(gate_failures, CAST(:stamp AS bigint))
      WHERE id = :id AND state IN ('PENDING', 'ACTIVE')
      """;

  private static final String ANSWERED =
      """
      UPDATE enrolment
      SET gate_run = 0,
          gate_failures = array_remove(gate_failures, CAST(:stamp AS bigint)),
          last_used_at = clock_timestamp(),
          number_run = CASE WHEN :wrong THEN number_run + 1 ELSE 0 END
      WHERE id = :id AND state = 'ACTIVE'
      """;

  private final GateLimits limits;
  private final Clock clock;

  GateCounter(GateConfig config, Clock clock) {
    this.limits = GateLimits.from(config);
    this.clock = clock;
  }

  /** A name for one try: its time, and something random to tell tries of one instant apart. */
  long stamp() {
    return GateLimits.micros(clock.instant()) + RANDOM.nextInt(1000);
  }

  /** Counts a try as failed before anybody knows; false when none was left. */
  Uni<Boolean> count(UUID id, long stamp) {
    Instant now = clock.instant();
    return Statements.changed(
        COUNT,
        Map.of(
            "id", id,
            "stamp", stamp,
            "since", limits.since(now),
            "inARow", limits.inARow(),
            "inPeriod", limits.inPeriod()));
  }

  /** The try was right: takes it back and ends the run; false when it was locked meanwhile. */
  Uni<Boolean> opened(UUID id, long stamp) {
    return Statements.changed(OPENED, Map.of("id", id, "stamp", stamp));
  }

  /** The same for an answer to a challenge, which also says how the number compared. */
  Uni<Boolean> answered(UUID id, long stamp, TransferOutcome transfer) {
    boolean wrong = transfer == TransferOutcome.MISMATCHED;
    return Statements.changed(ANSWERED, Map.of("id", id, "stamp", stamp, "wrong", wrong));
  }
}
