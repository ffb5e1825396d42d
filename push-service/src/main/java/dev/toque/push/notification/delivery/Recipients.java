package dev.toque.push.notification.delivery;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notification.PhoneChanged;
import dev.toque.push.notification.Notification.Test;
import dev.toque.push.notification.Notification.Withdrawn;
import dev.toque.push.store.OwnContext;
import dev.toque.push.target.PushTarget;
import dev.toque.push.target.PushTargets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which phones a notification goes to. */
@Singleton
class Recipients {

  /** Somebody may have pressed <em>send again</em> meanwhile. */
  private static final String IS_WANTED =
      """
      SELECT id FROM challenge
      WHERE id = :challenge AND state = 'PENDING' AND expires_at > clock_timestamp()
        AND NOT EXISTS (
          SELECT 1 FROM notification_attempt a
          WHERE a.challenge_id = :challenge AND a.device_id = :device
            AND a.kind = 'challenge' AND a.outcome = 'delivered')
      """;

  /** Those whose provider took the request, or is just being asked. */
  private static final String TOLD =
      """
      SELECT target.device_id
      FROM push_target target JOIN (
        SELECT account_id, max(sent_at) AS at FROM notification
        WHERE challenge_id = :challenge GROUP BY account_id) told USING (account_id)
      WHERE COALESCE(
        (SELECT bool_or(a.outcome = 'delivered') FROM notification_attempt a
         WHERE a.challenge_id = :challenge AND a.device_id = target.device_id
           AND a.kind = 'challenge'),
        target.registered_at < told.at)
      """;

  private final PushTargets targets;
  private final Transactions transactions;
  private final OwnContext ownContext;

  Recipients(PushTargets targets, Transactions transactions, OwnContext ownContext) {
    this.targets = targets;
    this.transactions = transactions;
    this.ownContext = ownContext;
  }

  /** The targets of this transport that are concerned. */
  Uni<List<PushTarget>> of(Notification notification, String transport) {
    Uni<List<PushTarget>> all = targets.of(notification.accountId(), transport);
    if (notification instanceof Test test) {
      return only(all, Set.of(test.deviceId()));
    }
    if (notification instanceof Withdrawn withdrawn) {
      return all.chain(
          found ->
              found.isEmpty()
                  ? Uni.createFrom().item(found)
                  : told(withdrawn).chain(told -> only(Uni.createFrom().item(found), told)));
    }
    if (notification instanceof PhoneChanged changed) {
      return all.map(found -> others(found, changed.deviceId()));
    }
    return all;
  }

  private static List<PushTarget> others(List<PushTarget> all, String deviceId) {
    return all.stream().filter(target -> !target.deviceId().equals(deviceId)).toList();
  }

  /** Whether another try is of use: not once the challenge is settled, or this phone was told. */
  Uni<Boolean> isWanted(PushTarget target, Message message) {
    if (message.kind() != Message.Kind.CHALLENGE) {
      return Uni.createFrom().item(true);
    }
    Map<String, ?> which =
        Map.of("challenge", message.challengeId().orElseThrow(), "device", target.deviceId());
    return ownContext
        .call(() -> transactions.read(() -> Statements.rows(IS_WANTED, UUID.class, which)))
        .map(found -> !found.isEmpty());
  }

  /**
   * Only who was told of a request is told that it is over: a withdrawal is never silent, and what
   * a budget withheld must not come in by this door.
   */
  private Uni<Set<String>> told(Withdrawn withdrawn) {
    Map<String, ?> which = Map.of("challenge", withdrawn.challengeId());
    return transactions
        .read(() -> Statements.rows(TOLD, String.class, which))
        .map(
            devices ->
                devices.stream()
                    .filter(device -> withdrawn.answeredBy().filter(device::equals).isEmpty())
                    .collect(Collectors.toSet()));
  }

  private static Uni<List<PushTarget>> only(Uni<List<PushTarget>> all, Set<String> devices) {
    return all.map(
        found -> found.stream().filter(target -> devices.contains(target.deviceId())).toList());
  }
}
