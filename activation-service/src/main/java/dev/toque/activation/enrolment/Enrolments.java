package dev.toque.activation.enrolment;

import dev.toque.activation.code.CodeHash;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Enrolments as everybody may be told of them: one whose time to be confirmed is over is rejected
 * before it is shown, whoever asks first.
 */
@Singleton
public class Enrolments {

  private final EnrolmentRepository repository;
  private final EnrolmentChanges changes;
  private final Announcements announcements;
  private final Transactions transactions;

  Enrolments(
      EnrolmentRepository repository,
      EnrolmentChanges changes,
      Announcements announcements,
      Transactions transactions) {
    this.repository = repository;
    this.changes = changes;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  public Uni<Optional<Enrolment>> ofDevice(String deviceId) {
    return one(() -> repository.findByDevice(deviceId));
  }

  /** The enrolment that used a code, under whichever key it was stored. */
  public Uni<Optional<Enrolment>> ofCode(List<CodeHash> hashes) {
    return one(() -> repository.findByCode(hashes));
  }

  public Uni<Optional<Enrolment>> ofActivation(UUID activationId) {
    return ofActivations(List.of(activationId)).map(found -> found.stream().findFirst());
  }

  public Uni<List<Enrolment>> ofActivations(List<UUID> activationIds) {
    return many(() -> repository.findByActivations(activationIds));
  }

  public Uni<List<Enrolment>> ofAccount(UUID accountId) {
    return many(() -> repository.findByAccount(accountId));
  }

  public Uni<Optional<Enrolment>> withId(UUID id) {
    return one(() -> repository.findById(id));
  }

  /** Rejects some whose time is over; gives how many it saw. */
  public Uni<Integer> sweep(int most) {
    return many(() -> repository.findOverdue(most)).map(List::size);
  }

  private Uni<Optional<Enrolment>> one(Supplier<Uni<Enrolment>> query) {
    return transactions
        .read(query)
        .chain(
            found ->
                found == null
                    ? Uni.createFrom().item(Optional.empty())
                    : settled(found).map(Optional::of));
  }

  private Uni<List<Enrolment>> many(Supplier<Uni<List<Enrolment>>> query) {
    return transactions
        .read(query)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(this::settled)
                    .collect()
                    .asList());
  }

  private Uni<Enrolment> settled(Enrolment enrolment) {
    return enrolment.isOverdue() ? rejectOverdue(enrolment) : Uni.createFrom().item(enrolment);
  }

  private Uni<Enrolment> rejectOverdue(Enrolment overdue) {
    return transactions
        .write(() -> changes.rejectOverdue(overdue))
        .invoke(
            moved -> {
              if (moved) {
                announcements.enrolment(overdue, "enrolment-rejected");
              }
            })
        .chain(() -> transactions.read(() -> repository.findById(overdue.id())));
  }
}
