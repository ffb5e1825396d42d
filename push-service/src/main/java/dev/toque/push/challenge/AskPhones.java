package dev.toque.push.challenge;

import dev.toque.kit.store.Transactions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import dev.toque.protocol.wire.push.Withheld;
import dev.toque.push.notification.NotificationBudget;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a challenge and notifies the account's phones, unless a budget withholds that: then it
 * exists and is listed all the same (protocol.md, section 5.3). One transaction each, one account
 * at a time, so that racing browsers can neither open too many nor overdraw a budget.
 */
@Singleton
class AskPhones {

  private final ChallengeRepository rows;
  private final ChallengeChanges changes;
  private final NotificationBudget budget;
  private final Transactions transactions;
  private final Announcements announcements;

  AskPhones(
      ChallengeRepository rows,
      ChallengeChanges changes,
      NotificationBudget budget,
      Transactions transactions,
      Announcements announcements) {
    this.rows = rows;
    this.changes = changes;
    this.budget = budget;
    this.transactions = transactions;
    this.announcements = announcements;
  }

  /** Makes a challenge; an open one of the same browser, and one too many, are superseded. */
  Uni<MadeChallenge> ask(MakeChallenge request) {
    return transactions
        .write(() -> rows.lockAccount(request.accountId()).chain(() -> make(request)))
        .invoke(asked -> announce(asked, Announcements.MADE))
        .map(Asked::made);
  }

  /**
   * Notifies the phones again.
   *
   * @throws ProblemException (as a failure) {@code challenge-unknown} or {@code not-pending}
   */
  Uni<Notified> askAgain(UUID challengeId) {
    return transactions
        .write(() -> rows.findById(challengeId).map(AskPhones::requirePending).chain(this::again))
        .invoke(asked -> announce(asked, "challenge-notified-again"))
        .map(asked -> new Notified(asked.notified(), asked.withheld()));
  }

  private Uni<Asked> make(MakeChallenge request) {
    return changes
        .makeRoom(request.accountId(), request.browserId())
        .chain(superseded -> changes.make(request).chain(made -> spend(made, superseded)));
  }

  private Uni<Asked> again(Challenge challenge) {
    return rows.lockAccount(challenge.accountId()).chain(() -> spend(challenge, List.of()));
  }

  private Uni<Asked> spend(Challenge challenge, List<Moved> superseded) {
    return budget
        .spend(challenge.accountId(), challenge.id())
        .map(withheld -> new Asked(challenge, superseded, withheld));
  }

  private void announce(Asked asked, String change) {
    announcements.moved(asked.superseded());
    announcements.asked(asked.challenge(), change, asked.notified());
  }

  private static Challenge requirePending(Challenge challenge) {
    if (challenge == null) {
      throw ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN);
    }
    if (!challenge.pending()) {
      throw challenge.notPending();
    }
    return challenge;
  }

  private record Asked(Challenge challenge, List<Moved> superseded, Optional<Withheld> withheld) {

    boolean notified() {
      return withheld.isEmpty();
    }

    MadeChallenge made() {
      return new MadeChallenge(
          challenge.id(), challenge.createdAt(), challenge.expiresAt(), notified(), withheld);
    }
  }
}
