package dev.toque.push.challenge;

import dev.toque.kit.store.Patience;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.push.notification.delivery.Deliveries;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * What the waiting page tells of a challenge that nobody has answered yet: how far its notification
 * has come, and whether a phone has it.
 */
@Singleton
class ChallengeProgress {

  private final SeenChallenges seen;
  private final Deliveries deliveries;
  private final Transactions transactions;
  private final Patience patience;

  ChallengeProgress(
      SeenChallenges seen, Deliveries deliveries, Transactions transactions, Patience patience) {
    this.seen = seen;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.patience = patience;
  }

  /** Notes that a phone has fetched it, and says whether that is news. */
  Uni<Boolean> markSeen(UUID challengeId) {
    return patience.await(seen.mark(challengeId));
  }

  /** An answered challenge was seen, whatever Redis says, so only the others are looked up. */
  Uni<List<ChallengeStateView>> states(List<Challenge> challenges) {
    List<UUID> unanswered =
        challenges.stream().filter(one -> !one.answered()).map(Challenge::id).toList();
    return Uni.combine()
        .all()
        .unis(
            patience.await(seen.among(unanswered)),
            transactions.read(() -> deliveries.of(unanswered)))
        .with(
            (fetched, sent) ->
                challenges.stream()
                    .map(
                        one ->
                            one.stateView(
                                fetched.contains(one.id()), sent.getOrDefault(one.id(), List.of())))
                    .toList());
  }
}
