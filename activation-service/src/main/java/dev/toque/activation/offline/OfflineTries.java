package dev.toque.activation.offline;

import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Questions that were answered, and how many responses were wrong; joins a transaction. */
@Singleton
class OfflineTries {

  /** In the account's own row, so that no parallelism gains a sixth. */
  private static final String COUNT =
      "UPDATE account SET offline_run = offline_run + 1 WHERE id = :id AND offline_run < :most";

  private static final String TAKE_BACK =
      "UPDATE account SET offline_run = offline_run - 1 WHERE id = :id AND offline_run > 0";

  private static final String RIGHT = "UPDATE account SET offline_run = 0 WHERE id = :id";

  private static final String ASK =
      "INSERT INTO offline_question (account_id, question) VALUES (:id, :question)"
          + " ON CONFLICT DO NOTHING";

  private static final String FORGET =
      "DELETE FROM offline_question"
          + " WHERE account_id = :id AND asked_at < clock_timestamp() - INTERVAL '1 day'";

  private static final String USED =
      "UPDATE enrolment SET last_used_at = clock_timestamp() WHERE id = :id";

  private final OfflineConfig config;

  OfflineTries(OfflineConfig config) {
    this.config = config;
  }

  /** What may be done with a response to this question. */
  enum Taken {
    COUNTED,
    ASKED_BEFORE,
    CLOSED
  }

  /** Counts a response as wrong before anybody knows, and uses its question up. */
  Uni<Taken> take(UUID accountId, String question) {
    return Statements.changed(COUNT, Map.of("id", accountId, "most", config.wrongInARow()))
        .chain(counted -> counted ? ask(accountId, question) : Uni.createFrom().item(Taken.CLOSED));
  }

  /** The response was right: the run is over. */
  Uni<Void> right(UUID accountId, UUID enrolmentId) {
    return Statements.update(RIGHT, Map.of("id", accountId))
        .chain(() -> Statements.update(USED, Map.of("id", enrolmentId)))
        .replaceWithVoid();
  }

  /** How many wrong ones are left after so many in a row. */
  int left(int run) {
    return Math.max(0, config.wrongInARow() - run);
  }

  private Uni<Taken> ask(UUID accountId, String question) {
    return Statements.update(FORGET, Map.of("id", accountId))
        .chain(() -> Statements.changed(ASK, Map.of("id", accountId, "question", question)))
        .chain(
            asked ->
                asked
                    ? Uni.createFrom().item(Taken.COUNTED)
                    : Statements.update(TAKE_BACK, Map.of("id", accountId))
                        .replaceWith(Taken.ASKED_BEFORE));
  }
}
