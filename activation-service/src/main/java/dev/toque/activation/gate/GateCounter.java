package dev.toque.activation.gate;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.gate.Opening;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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

  /**
   * The signature counter of the key that opened goes on, in the same update and by the row as it
   * then is: of two assertions that race, the older one finds the counter beyond it (WebAuthn Level
   * 3, section 7.2, step 24). A PIN and an authenticator without a counter stay at 0.
   */
  private static final String COUNTER =
      """
      sign_count = CASE WHEN gate = :key THEN :signCount ELSE sign_count END,
      previous_sign_count = CASE WHEN gate = :key THEN previous_sign_count ELSE :signCount END,
      """;

  private static final String COUNTER_GOES_ON =
      """
      AND CASE
        WHEN gate = :key THEN :signCount > sign_count OR (:signCount = 0 AND sign_count = 0)
        WHEN previous_gate = :key
          THEN :signCount > previous_sign_count OR (:signCount = 0 AND previous_sign_count = 0)
        ELSE false END
      """;

  private static final String OPENED =
      "UPDATE enrolment SET "
          + COUNTER
          + """
          gate_run = 0,
          gate_failures = array_remove(gate_failures, CAST(:stamp AS bigint))
          WHERE id = :id AND state IN ('PENDING', 'ACTIVE')
          """
          + COUNTER_GOES_ON;

  private static final String ANSWERED =
      "UPDATE enrolment SET "
          + COUNTER
          + """
          gate_run = 0,
          gate_failures = array_remove(gate_failures, CAST(:stamp AS bigint)),
          last_used_at = clock_timestamp(),
          number_run = CASE WHEN :wrong THEN number_run + 1 ELSE 0 END
          WHERE id = :id AND state = 'ACTIVE'
          """
          + COUNTER_GOES_ON;

  /** An approved answer opens the way without a network again (protocol.md 6). */
  private static final String APPROVED =
      """
      UPDATE account SET offline_run = 0
      WHERE offline_run > 0 AND id = (SELECT account_id FROM enrolment WHERE id = :id)
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

  /**
   * The try was right: takes it back, ends the run and moves the signature counter; false when the
   * enrolment was locked meanwhile or the counter went back.
   */
  Uni<Boolean> opened(UUID id, long stamp, Opening opening) {
    return Statements.changed(OPENED, parameters(id, stamp, opening));
  }

  /** The same for an answer to a challenge, which also says how the number compared. */
  Uni<Boolean> answered(UUID id, long stamp, Opening opening, TransferOutcome transfer) {
    Map<String, Object> parameters = parameters(id, stamp, opening);
    boolean wrong = transfer == TransferOutcome.MISMATCHED;
    parameters.put("wrong", wrong);
    return Statements.changed(ANSWERED, parameters)
        .call(
            done ->
                done && !wrong
                    ? Statements.update(APPROVED, Map.of("id", id))
                    : Uni.createFrom().item(0));
  }

  private static Map<String, Object> parameters(UUID id, long stamp, Opening opening) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("stamp", stamp);
    parameters.put("key", opening.by().toJson().toString());
    parameters.put("signCount", opening.signCount());
    return parameters;
  }
}
