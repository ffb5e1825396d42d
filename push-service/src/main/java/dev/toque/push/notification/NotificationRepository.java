package dev.toque.push.notification;

import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** One row for each time that the phones of an account were notified. */
@Singleton
class NotificationRepository {

  private static final String INSERT =
      "INSERT INTO notification (challenge_id, account_id) VALUES (:challenge, :account)";

  /** A right approval is the positive answer, whatever became of it afterwards. */
  private static final String UNANSWERED =
      """
      SELECT
        count(*) FILTER (WHERE n.sent_at > clock_timestamp() - :window * INTERVAL '1 second'),
        count(*),
        EXISTS (
          SELECT 1 FROM challenge r
          WHERE r.account_id = :account AND r.state = 'REPORTED'
            AND r.decided_at > clock_timestamp() - :silence * INTERVAL '1 second')
      FROM notification n JOIN challenge c ON c.id = n.challenge_id
      WHERE n.account_id = :account AND n.sent_at > clock_timestamp() - INTERVAL '1 day'
        AND (c.decision IS DISTINCT FROM 'APPROVE' OR c.state = 'WRONG_NUMBER')
      """;

  private final BudgetConfig config;

  NotificationRepository(BudgetConfig config) {
    this.config = config;
  }

  Uni<Void> insert(UUID accountId, UUID challengeId) {
    return Statements.update(INSERT, Map.of("account", accountId, "challenge", challengeId))
        .replaceWithVoid();
  }

  Uni<Unanswered> unanswered(UUID accountId) {
    Map<String, Object> parameters =
        Map.of(
            "account", accountId,
            "window", (double) config.window().toSeconds(),
            "silence", (double) config.silence().toSeconds());
    return Statements.rows(UNANSWERED, Object[].class, parameters)
        .map(rows -> rows.get(0))
        .map(row -> new Unanswered((Long) row[0], (Long) row[1], (Boolean) row[2]));
  }
}
