package dev.toque.push.challenge;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.signin.ChallengeView;
import dev.toque.push.store.Patience;
import dev.toque.push.store.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Looks challenges up, for the portal and for the phones they concern. */
@Singleton
public class Challenges {

  private final ChallengeRepository rows;
  private final SeenChallenges seen;
  private final Announcements announcements;
  private final Transactions transactions;
  private final Patience patience;

  Challenges(
      ChallengeRepository rows,
      SeenChallenges seen,
      Announcements announcements,
      Transactions transactions,
      Patience patience) {
    this.rows = rows;
    this.seen = seen;
    this.announcements = announcements;
    this.transactions = transactions;
    this.patience = patience;
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
    return patience
        .await(seen.mark(challenge.id()))
        .invoke(
            news -> {
              if (news) {
                announcements.seen(challenge.id());
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
    return find(id).chain(challenge -> states(List.of(challenge))).map(states -> states.get(0));
  }

  /** The states of those of these challenges that exist. */
  Uni<List<ChallengeStateView>> statesOf(List<UUID> ids) {
    return transactions.read(() -> rows.findByIds(ids)).chain(this::states);
  }

  /** An answered challenge was seen, whatever Redis says, so only the others are looked up. */
  private Uni<List<ChallengeStateView>> states(List<Challenge> challenges) {
    List<UUID> unanswered =
        challenges.stream().filter(one -> !one.answered()).map(Challenge::id).toList();
    return patience
        .await(seen.among(unanswered))
        .map(
            fetched ->
                challenges.stream().map(one -> one.stateView(fetched.contains(one.id()))).toList());
  }
}
