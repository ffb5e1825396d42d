package dev.toque.activation.removal;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Takes a phone from its account, whoever wants it. Repeating it changes nothing. */
@Singleton
class RemovePhone {

  private final EnrolmentChanges changes;
  private final Announcements announcements;
  private final Transactions transactions;

  RemovePhone(EnrolmentChanges changes, Announcements announcements, Transactions transactions) {
    this.changes = changes;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /** Removes an active or locked phone. */
  Uni<Void> remove(Enrolment enrolment, Actor actor, String detail) {
    return transactions
        .write(() -> changes.remove(enrolment, actor, detail))
        .invoke(
            moved -> {
              if (moved) {
                announcements.enrolment(enrolment, "enrolment-removed");
              }
            })
        .replaceWithVoid();
  }
}
