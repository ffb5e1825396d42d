package dev.toque.portal.confirm;

import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.Delivery;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who was reached, as the waiting page says it in one sentence: the best news there is, and of whom
 * (product.md, section 5).
 *
 * @param phones the names of the phones that this is true of
 */
record Reached(Reach reach, List<String> phones) {

  /** Of a challenge that is pending, as push-service tells it. */
  static Reached of(OpenChallenge challenge, ChallengeStateView stored) {
    if (stored.seen()) {
      return new Reached(Reach.SEEN, challenge.phones());
    }
    if (!challenge.notified()) {
      return new Reached(Reach.WITHHELD, challenge.phones());
    }
    return Stream.of(Delivery.State.ACCEPTED, Delivery.State.SENDING, Delivery.State.DELAYED)
        .filter(state -> stored.deliveries().stream().anyMatch(one -> one.state() == state))
        .findFirst()
        .map(state -> new Reached(reach(state), named(challenge, stored.deliveries(), state)))
        .orElseGet(() -> new Reached(withoutHope(stored), challenge.phones()));
  }

  private static Reach withoutHope(ChallengeStateView stored) {
    return stored.deliveries().isEmpty() ? Reach.UNNOTIFIED : Reach.UNDELIVERED;
  }

  private static Reach reach(Delivery.State state) {
    return switch (state) {
      case ACCEPTED -> Reach.ACCEPTED;
      case SENDING -> Reach.SENDING;
      case DELAYED -> Reach.DELAYED;
      case FAILED -> Reach.UNDELIVERED;
    };
  }

  /** A phone that came after the question was asked has no name here. */
  private static List<String> named(
      OpenChallenge challenge, List<Delivery> deliveries, Delivery.State state) {
    List<String> names =
        deliveries.stream()
            .filter(one -> one.state() == state)
            .flatMap(one -> challenge.nameOf(one.deviceId()).stream())
            .toList();
    return names.isEmpty() ? challenge.phones() : names;
  }
}
