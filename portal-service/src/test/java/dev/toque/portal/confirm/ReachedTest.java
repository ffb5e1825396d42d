package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.Delivery;
import dev.toque.protocol.wire.push.Delivery.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The best news about a notification, and of which phones it is true. */
class ReachedTest {

  private static final List<String> BOTH = List.of("Pixel 8", "iPhone");

  @Test
  void onePhoneThatIsReachedIsNamedAndTheOtherIsNot() {
    assertEquals(new Reached(Reach.ACCEPTED, List.of("iPhone")), of(State.FAILED, State.ACCEPTED));
    assertEquals(new Reached(Reach.SENDING, List.of("Pixel 8")), of(State.SENDING, State.DELAYED));
    assertEquals(new Reached(Reach.DELAYED, List.of("Pixel 8")), of(State.DELAYED, State.FAILED));
  }

  @Test
  void bothAreNamedWhereItIsTrueOfBoth() {
    assertEquals(new Reached(Reach.ACCEPTED, BOTH), of(State.ACCEPTED, State.ACCEPTED));
    assertEquals(new Reached(Reach.UNDELIVERED, BOTH), of(State.FAILED, State.FAILED));
  }

  @Test
  void nobodyWasNotified() {
    assertEquals(new Reached(Reach.UNNOTIFIED, BOTH), of());
    assertEquals(new Reached(Reach.WITHHELD, BOTH), Reached.of(asked(false, ids()), stored(false)));
  }

  @Test
  void aPhoneThatHasTheRequestIsTheBestNews() {
    assertEquals(
        new Reached(Reach.SEEN, BOTH),
        Reached.of(asked(false, ids()), stored(true, State.FAILED, State.FAILED)));
  }

  @Test
  void aSessionOfTheVersionBeforeNamesAllPhones() {
    assertEquals(
        new Reached(Reach.ACCEPTED, BOTH),
        Reached.of(asked(true, null), stored(false, State.FAILED, State.ACCEPTED)));
  }

  private static Reached of(State... deliveries) {
    return Reached.of(asked(true, ids()), stored(false, deliveries));
  }

  private static List<String> ids() {
    return List.of("device-0", "device-1");
  }

  private static OpenChallenge asked(boolean notified, List<String> deviceIds) {
    return new OpenChallenge(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Act.SIGN_IN,
        Optional.empty(),
        "nonce",
        "{}",
        Transfer.TAP,
        "sealed",
        "sealed",
        Instant.EPOCH,
        Instant.EPOCH,
        BOTH,
        deviceIds,
        notified,
        false);
  }

  private static ChallengeStateView stored(boolean seen, State... deliveries) {
    return new ChallengeStateView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Act.SIGN_IN,
        ChallengeState.PENDING,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        seen,
        IntStream.range(0, deliveries.length)
            .mapToObj(at -> new Delivery("device-" + at, "fcm", deliveries[at]))
            .toList(),
        Optional.empty());
  }
}
