package dev.toque.push.challenge;

import dev.toque.kit.store.Transactions;
import dev.toque.protocol.challenge.ChallengeEvent;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.StoredAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Ends challenges, by a phone's answer, by the portal or by time, and tells whoever waits. */
@Singleton
public class SettleChallenges {

  private final ChallengeRepository rows;
  private final ChallengeChanges changes;
  private final Challenges challenges;
  private final Transactions transactions;
  private final Announcements announcements;

  SettleChallenges(
      ChallengeRepository rows,
      ChallengeChanges changes,
      Challenges challenges,
      Transactions transactions,
      Announcements announcements) {
    this.rows = rows;
    this.changes = changes;
    this.challenges = challenges;
    this.transactions = transactions;
    this.announcements = announcements;
  }

  /**
   * Stores a phone's verified answer, unless the challenge has been settled or has run out.
   *
   * @param event where the answer leads
   * @return whether this very answer settled it
   */
  public Uni<Boolean> answer(UUID challengeId, ChallengeEvent event, StoredAnswer answer) {
    return settle(() -> changes.answer(challengeId, event, answer)).map(moved -> !moved.isEmpty());
  }

  /**
   * Uses an approval up, once.
   *
   * @throws dev.toque.protocol.problem.ProblemException (as a failure) {@code challenge-unknown} or
   *     {@code not-pending}
   */
  Uni<ChallengeStateView> consume(UUID challengeId) {
    return settle(() -> changes.consume(challengeId))
        .chain(
            moved ->
                challenges
                    .find(challengeId)
                    .invoke(
                        now -> {
                          if (moved.isEmpty()) {
                            throw now.notPending();
                          }
                        }))
        .map(consumed -> consumed.stateView(true, List.of()));
  }

  /** Cancels what can still change; tells in any case where it stands. */
  Uni<ChallengeStateView> cancel(UUID challengeId) {
    return settle(() -> changes.cancel(challengeId)).chain(() -> challenges.state(challengeId));
  }

  /** Cancels all of an account that can still change. */
  Uni<Void> cancelAll(UUID accountId) {
    return settle(() -> rows.lockAccount(accountId).chain(() -> changes.cancelAll(accountId)))
        .replaceWithVoid();
  }

  /** Tells those who wait what has run out. */
  Uni<Void> expire() {
    return settle(changes::expire).replaceWithVoid();
  }

  private Uni<List<Moved>> settle(Supplier<Uni<List<Moved>>> change) {
    return transactions.write(change).invoke(announcements::moved);
  }
}
