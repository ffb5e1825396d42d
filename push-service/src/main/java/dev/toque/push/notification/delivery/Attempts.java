package dev.toque.push.notification.delivery;

import dev.toque.kit.hint.Hints;
import dev.toque.kit.problem.LogText;
import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.push.notification.Outcome;
import dev.toque.push.store.OwnContext;
import dev.toque.push.target.PushTarget;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Records what a provider made of each message, in {@code notification_attempt}. */
@Singleton
class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class);

  private static final String INSERT =
      """
      INSERT INTO notification_attempt
        (challenge_id, kind, device_id, transport, outcome, reason)
      VALUES
        (CAST(NULLIF(:challenge, '') AS uuid), :kind, :device, :transport, :outcome,
         NULLIF(:reason, ''))
      """;

  private final Transactions transactions;
  private final OwnContext ownContext;
  private final Hints hints;
  private final DeliveryMeter meter;

  Attempts(Transactions transactions, OwnContext ownContext, Hints hints, DeliveryMeter meter) {
    this.transactions = transactions;
    this.ownContext = ownContext;
    this.hints = hints;
    this.meter = meter;
  }

  /** Records it without anybody waiting, and wakes the page that tells how far it has come. */
  void record(PushTarget target, Message message, Outcome outcome) {
    Map<String, String> row = row(target, message, outcome);
    LOG.infof(
        "notification-%s kind=%s challengeId=%s deviceId=%s transport=%s reason=%s",
        outcome.word(),
        message.kind().word(),
        message.challengeId().map(UUID::toString).orElse("-"),
        target.deviceId(),
        target.transport(),
        outcome.why().orElse("-"));
    meter.count(message.kind().word(), target.transport(), outcome);
    ownContext.run(
        () -> transactions.write(() -> Statements.update(INSERT, row)),
        done -> tell(message),
        failure -> LOG.warnf("attempt not kept: %s", LogText.oneLine(failure.toString())));
  }

  private static Map<String, String> row(PushTarget target, Message message, Outcome outcome) {
    Map<String, String> row = new HashMap<>();
    row.put("challenge", message.challengeId().map(UUID::toString).orElse(""));
    row.put("kind", message.kind().word());
    row.put("device", target.deviceId());
    row.put("transport", target.transport());
    row.put("outcome", outcome.word());
    row.put("reason", outcome.why().orElse(""));
    return row;
  }

  private void tell(Message message) {
    if (message.kind() == Message.Kind.CHALLENGE) {
      message.challengeId().map(this::hint).ifPresent(sent -> sent.subscribe().with(done -> {}));
    }
  }

  private Uni<Void> hint(UUID challengeId) {
    return hints.publish("push:challenge:" + challengeId, "delivery").replaceWithVoid();
  }
}
