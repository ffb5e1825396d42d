package dev.toque.activation.ending;

import dev.toque.activation.code.CodeStore;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.protocol.code.EndReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends codes before their time. What ends a code ends its pending enrolment (protocol.md 4.3):
 * first in Redis, so that nobody can claim it any more, then in PostgreSQL. A phone that is between
 * its claim and its commit at that moment learns of it when it marks the code used.
 */
@Singleton
public class EndCodes {

  private final CodeStore codes;
  private final PendingEnrolments pending;
  private final Announcements announcements;

  EndCodes(CodeStore codes, PendingEnrolments pending, Announcements announcements) {
    this.codes = codes;
    this.pending = pending;
    this.announcements = announcements;
  }

  /** Ends one code. Repeating it changes nothing. */
  public Uni<Void> end(UUID activationId, EndReason reason) {
    return codes
        .end(activationId, reason)
        .invoke(this::announce)
        .chain(() -> pending.rejectOf(activationId, reason));
  }

  /** Ends all codes of an account. */
  public Uni<Void> endAll(UUID accountId, EndReason reason) {
    return codes
        .endAll(accountId, reason, Optional.empty())
        .invoke(this::announce)
        .chain(() -> pending.rejectAllOf(accountId, reason));
  }

  /**
   * Ends the other codes of an account whose phone has become active; their pending enrolments were
   * rejected in the same transaction that made it active. Best effort: without it, a left-over
   * <em>first</em> code is refused all the same.
   */
  public Uni<Void> endOthers(UUID accountId, UUID activeActivationId) {
    return codes
        .endAll(accountId, EndReason.ENDED, Optional.of(activeActivationId))
        .invoke(this::announce)
        .replaceWithVoid();
  }

  /** Rejects the pending enrolment of a code that has ended already. */
  public Uni<Void> endPending(UUID activationId, EndReason reason) {
    return pending.rejectOf(activationId, reason);
  }

  /** A code that the issue of a newer one has just ended in Redis. */
  public Uni<Void> superseded(UUID activationId) {
    announce(List.of(activationId));
    return pending.rejectOf(activationId, EndReason.SUPERSEDED);
  }

  private void announce(List<UUID> ended) {
    ended.forEach(id -> announcements.code(id, "code-ended"));
  }
}
