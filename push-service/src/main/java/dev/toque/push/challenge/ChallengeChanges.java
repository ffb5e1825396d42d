package dev.toque.push.challenge;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeEvent;
import dev.toque.protocol.challenge.ChallengeRules;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.StoredAnswer;
import dev.toque.push.audit.Actor;
import dev.toque.push.audit.AuditEvent;
import dev.toque.push.audit.AuditLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves challenges from one state to the next: one conditional update, and in the same transaction
 * its line in the audit trail. Each answer says which rows this very call has moved. Source:
 * protocol.md, section 5.5.
 */
@Singleton
class ChallengeChanges {

  /** When a challenge that still can change runs out. */
  private static final String END =
      "CASE state WHEN 'PENDING' THEN expires_at ELSE pick_up_until END";

  private static final String IN_TIME = END + " > clock_timestamp()";

  private static final String ONE = "id = :id";

  private static final String OF_ACCOUNT = "account_id = :account";

  /** The browser's own one, and of the others all but the newest. */
  private static final String MAKING_ROOM =
      """
      account_id = :account AND (browser_id = :browser OR id NOT IN (
        SELECT id FROM challenge
        WHERE account_id = :account AND browser_id <> :browser
          AND state = 'PENDING' AND expires_at > clock_timestamp()
        ORDER BY created_at DESC, id LIMIT :others))
      """;

  /** Replicas sweep side by side; each takes what no other holds. */
  private static final String OVERDUE =
      """
      id IN (
        SELECT id FROM challenge
        WHERE (state = 'PENDING' AND expires_at <= now())
           OR (state = 'APPROVED' AND pick_up_until <= now())
        LIMIT 500 FOR UPDATE SKIP LOCKED)
      """;

  private static final String STORE_ANSWER =
      "device_id = :device, statement = :statement, gate = NULLIF(:gate, ''), decision = :decision,";

  private final ChallengeRepository rows;
  private final AuditLog audit;
  private final ChallengeConfig config;

  ChallengeChanges(ChallengeRepository rows, AuditLog audit, ChallengeConfig config) {
    this.rows = rows;
    this.audit = audit;
    this.config = config;
  }

  /** A new challenge; the caller holds the account's lock and has made room. */
  Uni<Challenge> make(MakeChallenge request) {
    return rows.insert(ChallengeId.random(), request)
        .call(
            made ->
                audit.append(
                    new AuditEvent(
                        "challenge-made",
                        made.accountId(),
                        made.id(),
                        Optional.empty(),
                        Actor.PORTAL,
                        request.act().wire())));
  }

  /**
   * Stores a phone's answer with what it leads to.
   *
   * @param event {@code APPROVE}, {@code DENY}, {@code REPORT} or {@code WRONG_NUMBER}
   */
  Uni<List<Moved>> answer(UUID id, ChallengeEvent event, StoredAnswer answer) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("device", answer.deviceId());
    parameters.put("statement", answer.statement());
    parameters.put("gate", answer.gate().map(Object::toString).orElse(""));
    parameters.put("decision", answer.decision().name());
    return move(event, Actor.PHONE, STORE_ANSWER, ONE + " AND " + IN_TIME, parameters);
  }

  /** An approval is used up. */
  Uni<List<Moved>> consume(UUID id) {
    return portal(ChallengeEvent.CONSUME, ONE, Map.of("id", id));
  }

  Uni<List<Moved>> cancel(UUID id) {
    return portal(ChallengeEvent.CANCEL, ONE, Map.of("id", id));
  }

  Uni<List<Moved>> cancelAll(UUID accountId) {
    return portal(ChallengeEvent.CANCEL, OF_ACCOUNT, Map.of("account", accountId));
  }

  /** Makes room for one more challenge of this account and browser. */
  Uni<List<Moved>> makeRoom(UUID accountId, String browserId) {
    return portal(
        ChallengeEvent.SUPERSEDE,
        MAKING_ROOM,
        Map.of(
            "account", accountId,
            "browser", browserId,
            "others", config.openPerAccount() - 1));
  }

  /** Writes down what is true already: that time has run out for some. */
  Uni<List<Moved>> expire() {
    return move(ChallengeEvent.EXPIRE, Actor.TIME, "", OVERDUE, Map.of());
  }

  private Uni<List<Moved>> portal(ChallengeEvent event, String which, Map<String, ?> parameters) {
    return move(event, Actor.PORTAL, "", which + " AND " + IN_TIME, parameters);
  }

  private Uni<List<Moved>> move(
      ChallengeEvent event, Actor actor, String also, String condition, Map<String, ?> parameters) {
    String sql =
        """
        UPDATE challenge
        SET %s state = '%s', decided_at = COALESCE(decided_at, clock_timestamp())
        WHERE state IN (%s) AND %s
        RETURNING id, account_id, device_id, act,
          CAST(EXTRACT(EPOCH FROM decided_at - created_at) AS double precision),
          CAST(EXTRACT(EPOCH FROM clock_timestamp() - decided_at) AS double precision)
        """
            .formatted(also, ChallengeRules.to(event), statesBefore(event), condition);
    return Statements.rows(sql, Object[].class, parameters)
        .map(rows -> rows.stream().map(row -> moved(row, event, actor)).toList())
        .call(this::record);
  }

  private static String statesBefore(ChallengeEvent event) {
    return ChallengeRules.from(event).stream()
        .map(state -> "'" + state + "'")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Moved moved(Object[] row, ChallengeEvent event, Actor actor) {
    return new Moved(
        (UUID) row[0],
        (UUID) row[1],
        Optional.ofNullable((String) row[2]),
        Act.valueOf((String) row[3]),
        event,
        actor,
        new Moved.Times(seconds(row[4]), seconds(row[5])));
  }

  private static Duration seconds(Object column) {
    return Duration.ofNanos((long) (((Number) column).doubleValue() * 1e9));
  }

  private Uni<Void> record(List<Moved> all) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(moved -> audit.append(moved.audit()))
        .collect()
        .last();
  }
}
