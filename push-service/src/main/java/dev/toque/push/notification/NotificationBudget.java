package dev.toque.push.notification;

import dev.toque.protocol.wire.push.Withheld;
import dev.toque.push.audit.Actor;
import dev.toque.push.audit.AuditEvent;
import dev.toque.push.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Caps prompts: a person gets at most so many unanswered notifications (security.md, promise 6).
 */
@Singleton
public class NotificationBudget {

  private final NotificationRepository rows;
  private final AuditLog audit;
  private final BudgetConfig config;

  NotificationBudget(NotificationRepository rows, AuditLog audit, BudgetConfig config) {
    this.rows = rows;
    this.audit = audit;
    this.config = config;
  }

  /**
   * Counts one notification of this challenge, unless there were too many. Runs in the caller's
   * transaction, who holds the account's lock.
   *
   * @return why it is withheld; empty when it is counted and may be sent
   */
  public Uni<Optional<Withheld>> spend(UUID accountId, UUID challengeId) {
    return rows.unanswered(accountId)
        .map(unanswered -> unanswered.withheld(config))
        .call(
            withheld ->
                withheld.isPresent()
                    ? audit.append(withheldEvent(accountId, challengeId, withheld.get()))
                    : rows.insert(accountId, challengeId));
  }

  private static AuditEvent withheldEvent(UUID accountId, UUID challengeId, Withheld reason) {
    return new AuditEvent(
        "notification-withheld",
        accountId,
        challengeId,
        Optional.empty(),
        Actor.PORTAL,
        reason.wire());
  }
}
