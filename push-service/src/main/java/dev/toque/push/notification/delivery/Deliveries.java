package dev.toque.push.notification.delivery;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.wire.push.Delivery;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells how far the notifications of challenges have come, by what providers made of them. Accepted
 * once stays accepted; sending again begins anew where nothing was.
 */
@Singleton
public class Deliveries {

  /** A phone that came only after the phones were told was not told. */
  private static final String OF_CHALLENGES =
      """
      WITH told AS (
        SELECT challenge_id, account_id, max(sent_at) AS at FROM notification
        WHERE challenge_id IN (:challenges) GROUP BY challenge_id, account_id),
      tried AS (
        SELECT a.challenge_id, a.device_id,
          (array_agg(a.transport ORDER BY a.id DESC))[1] AS transport,
          CASE WHEN bool_or(a.outcome = 'delivered') THEN 'ACCEPTED'
               WHEN max(a.at) < max(told.at) THEN 'SENDING'
               WHEN (array_agg(a.outcome ORDER BY a.id DESC))[1] = 'retry' THEN 'DELAYED'
               ELSE 'FAILED' END AS state
        FROM notification_attempt a JOIN told ON told.challenge_id = a.challenge_id
        WHERE a.kind = 'challenge'
        GROUP BY a.challenge_id, a.device_id)
      SELECT challenge_id, device_id, transport, state FROM tried
      UNION ALL
      SELECT told.challenge_id, target.device_id, target.transport, 'SENDING'
      FROM told JOIN push_target target
        ON target.account_id = told.account_id AND target.registered_at < told.at
      WHERE (told.challenge_id, target.device_id) NOT IN (SELECT challenge_id, device_id FROM tried)
      ORDER BY 1, 2
      """;

  /** Of each of these challenges, unless none of its account's phones could be told. */
  public Uni<Map<UUID, List<Delivery>>> of(List<UUID> challengeIds) {
    if (challengeIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Statements.rows(OF_CHALLENGES, Object[].class, Map.of("challenges", challengeIds))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> (UUID) row[0],
                            Collectors.mapping(Deliveries::delivery, Collectors.toList()))));
  }

  private static Delivery delivery(Object[] row) {
    return new Delivery((String) row[1], (String) row[2], Delivery.State.valueOf((String) row[3]));
  }
}
