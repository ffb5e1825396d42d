package dev.toque.activation.ending;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.enrolment.RejectReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Rejects pending enrolments, of one code or of an account. */
@Singleton
public class PendingEnrolments {

  private final EnrolmentRepository repository;
  private final EnrolmentChanges changes;
  private final Announcements announcements;
  private final Transactions transactions;

  PendingEnrolments(
      EnrolmentRepository repository,
      EnrolmentChanges changes,
      Announcements announcements,
      Transactions transactions) {
    this.repository = repository;
    this.changes = changes;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  Uni<Void> rejectOf(UUID activationId, EndReason reason) {
    return rejectThose(() -> repository.findPendingOf(activationId), reason);
  }

  Uni<Void> rejectAllOf(UUID accountId, EndReason reason) {
    return rejectThose(() -> repository.findPending(accountId), reason);
  }

  /** Rejects them within the current transaction; gives those that this moved, to be announced. */
  public Uni<List<Enrolment>> reject(List<Enrolment> pending, RejectReason reason, Actor actor) {
    return Multi.createFrom()
        .iterable(pending)
        .onItem()
        .transformToUniAndConcatenate(
            enrolment ->
                changes
                    .reject(enrolment, reason, actor)
                    .map(moved -> moved ? List.of(enrolment) : List.<Enrolment>of()))
        .collect()
        .asList()
        .map(moved -> moved.stream().flatMap(List::stream).toList());
  }

  /** Tells who waits for them. */
  public void announce(List<Enrolment> rejected) {
    rejected.forEach(enrolment -> announcements.enrolment(enrolment, "enrolment-rejected"));
  }

  private Uni<Void> rejectThose(Supplier<Uni<List<Enrolment>>> query, EndReason reason) {
    return transactions
        .write(() -> query.get().chain(pending -> reject(pending, reasonOf(reason), Actor.PORTAL)))
        .invoke(this::announce)
        .replaceWithVoid();
  }

  /** What an ended code means for the enrolment that came of it. */
  private static RejectReason reasonOf(EndReason reason) {
    return switch (reason) {
      case TIME -> RejectReason.TIMEOUT;
      case SUPERSEDED -> RejectReason.SUPERSEDED;
      case SIGNED_OUT -> RejectReason.SIGNED_OUT;
      case ENDED -> RejectReason.ENDED;
    };
  }
}
