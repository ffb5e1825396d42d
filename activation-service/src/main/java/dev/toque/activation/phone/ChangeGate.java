package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.Gate;
import dev.toque.activation.secret.OfflineSecrets;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.wire.enrolment.Offline;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Puts another gate in place of the current one (protocol.md 4.5). Whoever repeats the request with
 * the key that is now current, because the answer was lost, gets the same answer; the phone may
 * then still sign with the previous key.
 */
@Singleton
class ChangeGate {

  private final Gate gate;
  private final StoreGate storeGate;
  private final OfflineSecrets secrets;
  private final Announcements announcements;
  private final Transactions transactions;

  ChangeGate(
      Gate gate,
      StoreGate storeGate,
      OfflineSecrets secrets,
      Announcements announcements,
      Transactions transactions) {
    this.gate = gate;
    this.storeGate = storeGate;
    this.secrets = secrets;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /** The offline secret that goes with the new gate. */
  Uni<Offline> change(Enrolment enrolment, Wish wish) {
    enrolment.requireActive();
    wish.requireProved(enrolment);
    return gate.open(enrolment, wish::isAllowed).chain(opened -> store(opened.enrolment(), wish));
  }

  private Uni<Offline> store(Enrolment judged, Wish wish) {
    if (wish.isFulfilled(judged)) {
      return Uni.createFrom().item(reveal(judged));
    }
    Opening next = wish.brought();
    return transactions
        .write(() -> storeGate.store(judged, next))
        .chain(stored -> stored.changed() ? changed(stored.now()) : change(stored.now(), wish));
  }

  private Uni<Offline> changed(Enrolment now) {
    announcements.enrolment(now, "gate-changed");
    return Uni.createFrom().item(reveal(now));
  }

  private Offline reveal(Enrolment enrolment) {
    return secrets.reveal(enrolment.id(), enrolment.offlineSecret().orElseThrow());
  }

  /**
   * A change that was asked for.
   *
   * @param proof by the gate that is to go
   */
  record Wish(Statement statement, GateProof proof, NewGate next) {

    /** The current gate may change itself; once it is the wished one, also its predecessor. */
    Optional<Opening> isAllowed(Enrolment enrolment) {
      return opens(enrolment.gate())
          .or(
              () ->
                  enrolment
                      .previousGate()
                      .filter(key -> isFulfilled(enrolment))
                      .flatMap(this::opens));
    }

    boolean isFulfilled(Enrolment enrolment) {
      return next.repeats(enrolment.gate(), statement).isPresent();
    }

    /**
     * The next gate must prove itself, a credential that is there already by an assertion: its
     * authenticator makes none twice.
     */
    void requireProved(Enrolment enrolment) {
      if (next.bringsKey() ? next.brought(statement).isEmpty() : !isFulfilled(enrolment)) {
        throw ProblemException.proofInvalid("next");
      }
    }

    Opening brought() {
      return next.brought(statement).orElseThrow(() -> ProblemException.proofInvalid("next"));
    }

    private Optional<Opening> opens(GateKey key) {
      return Gates.open(key, proof, statement);
    }
  }
}
