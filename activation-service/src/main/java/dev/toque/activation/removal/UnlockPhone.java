package dev.toque.activation.removal;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Gives a phone all its tries back, on the help desk's or a recovery code's word. */
@Singleton
class UnlockPhone {

  private final EnrolmentChanges changes;
  private final Announcements announcements;
  private final Transactions transactions;

  UnlockPhone(EnrolmentChanges changes, Announcements announcements, Transactions transactions) {
    this.changes = changes;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  Uni<Void> unlock(Enrolment enrolment) {
    return transactions
        .write(() -> changes.unlock(enrolment, Actor.PORTAL))
        .invoke(
            moved -> {
              if (moved) {
                announcements.enrolment(enrolment, "enrolment-unlocked");
              }
            })
        .replaceWithVoid();
  }
}
