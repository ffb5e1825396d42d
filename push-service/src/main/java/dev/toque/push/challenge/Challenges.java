package dev.toque.push.challenge;

import dev.toque.kit.store.Transactions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.signin.ChallengeView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Looks challenges up, for the portal and for the phones they concern. */
@Singleton
public class Challenges {

  private final ChallengeRepository rows;
  private final ChallengeProgress progress;
  private final Announcements announcements;
  private final Transactions transactions;

  Challenges(
      ChallengeRepository rows,
      ChallengeProgress progress,
      Announcements announcements,
      Transactions transactions) {
    this.rows = rows;
    this.progress = progress;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /**
   * The challenge of that name, which must be this account's.
   *
   * @throws ProblemException (as a failure) {@code challenge-unknown}, also for somebody else's
   */
  public Uni<Challenge> ofAccount(UUID accountId, String name) {
    return Uni.createFrom()
        .item(() -> ChallengeId.parse(name))
        .chain(this::find)
        .invoke(
            challenge -> {
              if (!challenge.accountId().equals(accountId)) {
                throw ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN);
              }
            });
  }

  /** Pending ones of an account, newest first. */
  Uni<List<Challenge>> pending(UUID accountId) {
    return transactions.read(() -> rows.pending(accountId));
  }

  /** Those of the pending ones whose phones were notified: nothing was withheld. */
  public Uni<List<Challenge>> notified(UUID accountId) {
    return transactions.read(() -> rows.notified(accountId));
  }

  /** When a phone of the account last said <em>it was not me</em>. */
  Uni<LastReport> lastReport(UUID accountId) {
    return transactions
        .read(() -> rows.lastReported(accountId))
        .map(found -> new LastReport(found.flatMap(Challenge::decidedAt)));
  }

  /** Shows challenges to a phone, and lets those who wait know that it has seen them. */
  Uni<List<ChallengeView>> showAll(List<Challenge> challenges) {
    return Multi.createFrom()
        .iterable(challenges)
        .onItem()
        .transformToUniAndConcatenate(this::show)
        .collect()
        .asList();
  }

  Uni<ChallengeView> show(Challenge challenge) {
    if (!challenge.pending()) {
      return Uni.createFrom().item(challenge.view());
    }
    return progress
        .markSeen(challenge.id())
        .invoke(
            news -> {
              if (news) {
                announcements.seen(challenge);
              }
            })
        .replaceWith(challenge::view);
  }

  /**
   * @throws ProblemException (as a failure) {@code challenge-unknown}
   */
  Uni<Challenge> find(UUID id) {
    return transactions
        .read(() -> rows.findById(id))
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN));
  }

  Uni<ChallengeStateView> state(UUID id) {
    return find(id)
        .chain(challenge -> progress.states(List.of(challenge)))
        .map(states -> states.get(0));
  }

  /** The states of those of these challenges that exist. */
  Uni<List<ChallengeStateView>> statesOf(List<UUID> ids) {
    return transactions.read(() -> rows.findByIds(ids)).chain(progress::states);
  }
}
