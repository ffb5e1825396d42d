package dev.toque.activation.gate;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.gate.Opening;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What a try at a gate changes in the enrolment; everything here joins a transaction. */
@Singleton
public class GateTries {

  /** A counted try that nobody judged for so long belongs to a process that is gone. */
  private static final Duration ABANDONED = Duration.ofSeconds(10);

  private final GateCounter counter;
  private final GateConfig config;
  private final EnrolmentRepository repository;
  private final EnrolmentChanges changes;
  private final Clock clock;

  GateTries(
      GateCounter counter,
      GateConfig config,
      EnrolmentRepository repository,
      EnrolmentChanges changes,
      Clock clock) {
    this.counter = counter;
    this.config = config;
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  /** How many tries are left: {@code triesLeft} of the protocol. */
  public int left(Enrolment enrolment) {
    return GateLimits.from(config)
        .triesLeft(enrolment.gateRun(), enrolment.gateFailures(), clock.instant());
  }

  /** Locks an active enrolment that has no try left; gives it as it is then. */
  public Uni<Enrolment> lockIfExhausted(Enrolment enrolment) {
    return left(enrolment) > 0
        ? Uni.createFrom().item(enrolment)
        : changes.lock(enrolment, "gate").chain(() -> repository.reload(enrolment.id()));
  }

  long stamp() {
    return counter.stamp();
  }

  Uni<Optional<Enrolment>> count(Enrolment enrolment, long stamp) {
    return counter.count(enrolment.id(), stamp).chain(counted -> reload(counted, enrolment));
  }

  Uni<Stored> opened(Enrolment enrolment, long stamp, Opening opening) {
    return counter.opened(enrolment.id(), stamp, opening).chain(done -> stored(done, enrolment));
  }

  Uni<Stored> answered(Enrolment enrolment, long stamp, Opening opening, TransferOutcome transfer) {
    return counter
        .answered(enrolment.id(), stamp, opening, transfer)
        .chain(done -> stored(done, enrolment))
        .chain(
            stored ->
                stored.done() && hasTooManyWrongNumbers(stored.now())
                    ? lockForNumbers(enrolment)
                    : Uni.createFrom().item(stored));
  }

  /** Locks one whose last try was counted by a process that ended before it could judge. */
  Uni<Enrolment> lockIfAbandoned(Enrolment enrolment) {
    return repository
        .reload(enrolment.id())
        .chain(now -> isAbandoned(now) ? lockIfExhausted(now) : Uni.createFrom().item(now));
  }

  /**
   * Whether it is worth trying again: tries that are counted may still turn out right, or have done
   * so since this one found none left.
   */
  boolean mayComeFree(Enrolment enrolment) {
    return !enrolment.state().terminal()
        && !enrolment.is(EnrolmentState.LOCKED)
        && (left(enrolment) > 0 || !isAbandoned(enrolment));
  }

  private boolean isAbandoned(Enrolment enrolment) {
    long before = GateLimits.micros(clock.instant().minus(ABANDONED));
    return enrolment.gateFailures().stream().allMatch(failure -> failure < before);
  }

  private boolean hasTooManyWrongNumbers(Enrolment enrolment) {
    return enrolment.numberRun() >= config.wrongNumbersInARow();
  }

  private Uni<Stored> lockForNumbers(Enrolment enrolment) {
    return changes.lock(enrolment, "number").chain(locked -> stored(true, enrolment));
  }

  private Uni<Stored> stored(boolean done, Enrolment enrolment) {
    return repository.reload(enrolment.id()).map(now -> new Stored(now, done));
  }

  private Uni<Optional<Enrolment>> reload(boolean changed, Enrolment enrolment) {
    return changed
        ? repository.reload(enrolment.id()).map(Optional::of)
        : Uni.createFrom().item(Optional.empty());
  }

  /**
   * Whether a right try was stored, and the enrolment afterwards. It is not when the enrolment may
   * not act any more or the signature counter went back.
   */
  record Stored(Enrolment now, boolean done) {}
}
