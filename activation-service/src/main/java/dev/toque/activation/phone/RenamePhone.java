package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Gives a phone another name. */
@Singleton
class RenamePhone {

  private final EnrolmentRepository repository;
  private final Announcements announcements;
  private final Transactions transactions;

  RenamePhone(
      EnrolmentRepository repository, Announcements announcements, Transactions transactions) {
    this.repository = repository;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /** The enrolment with its new name; refused unless it is active. */
  Uni<Enrolment> rename(Enrolment enrolment, String name) {
    enrolment.requireActive();
    return transactions
        .write(
            () ->
                repository
                    .rename(enrolment.id(), name)
                    .chain(() -> repository.reload(enrolment.id())))
        .invoke(Enrolment::requireActive)
        .invoke(renamed -> announcements.enrolment(renamed, "phone-renamed"));
  }
}
