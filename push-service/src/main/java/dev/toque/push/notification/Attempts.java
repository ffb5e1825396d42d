package dev.toque.push.notification;

import dev.toque.kit.problem.LogText;
import dev.toque.push.store.OwnContext;
import dev.toque.push.store.Statements;
import dev.toque.push.store.Transactions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Records what a provider made of each notification, in {@code notification_attempt}. */
@Singleton
public class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class);

  private static final String INSERT =
      """
      INSERT INTO notification_attempt (challenge_id, device_id, transport, outcome)
      VALUES (CAST(:challenge AS uuid), :device, :transport, :outcome)
      """;

  private final Transactions transactions;
  private final OwnContext ownContext;

  Attempts(Transactions transactions, OwnContext ownContext) {
    this.transactions = transactions;
    this.ownContext = ownContext;
  }

  /** Records it without anybody waiting. */
  public void record(
      Optional<UUID> challengeId, String deviceId, String transport, Outcome outcome) {
    String word = word(outcome);
    LOG.infof(
        "notification-%s challengeId=%s deviceId=%s transport=%s",
        word, challengeId.map(UUID::toString).orElse("-"), deviceId, transport);
    Map<String, Object> row = new HashMap<>();
    row.put("challenge", challengeId.map(UUID::toString).orElse(null));
    row.put("device", deviceId);
    row.put("transport", transport);
    row.put("outcome", word);
    ownContext.run(
        () -> transactions.write(() -> Statements.update(INSERT, row)),
        done -> {},
        failure -> LOG.warnf("attempt not kept: %s", LogText.oneLine(failure.toString())));
  }

  private static String word(Outcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
