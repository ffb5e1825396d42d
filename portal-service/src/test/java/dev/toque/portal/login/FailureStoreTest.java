package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class FailureStoreTest {

  private static final Instant ALLOWED = Instant.EPOCH;

  @Inject FailureStore store;

  private final String userName = UUID.randomUUID().toString();
  private final String address = UUID.randomUUID().toString();

  @Test
  void waitsDoubleFromTheFourthFailureOn() {
    IntStream.range(0, 3).forEach(i -> assertEquals(ALLOWED, count(userName, address)));

    List<Long> waits =
        IntStream.range(0, 4)
            .mapToObj(
                i -> {
                  count(userName, address);
                  long wait = secondsUntil(count(userName, address));
                  forgetWait();
                  return wait;
                })
            .toList();

    assertEquals(List.of(1L, 2L, 4L, 8L), waits);
  }

  @Test
  void tenFailuresOfOnePairCloseItForTheWindow() {
    fail(10, userName, address);

    assertTrue(secondsUntil(count(userName, address)) > 14 * 60);
  }

  @Test
  void thirtyFailuresFromOneAddressCloseItForEverybody() {
    IntStream.range(0, 30).forEach(i -> count(UUID.randomUUID().toString(), address));

    assertTrue(secondsUntil(count(userName, address)) > 14 * 60);
  }

  @Test
  void hundredFailuresInARowCloseTheAccountForUnknownBrowsersOnly() {
    IntStream.range(0, 100).forEach(i -> count(userName, UUID.randomUUID().toString()));

    assertTrue(secondsUntil(count(userName, address)) > 0);
    assertEquals(ALLOWED, count(new Attempt(userName, address, true)));
  }

  @Test
  void failuresInAKnownBrowserAreNoneOfTheRow() {
    IntStream.range(0, 100)
        .forEach(i -> count(new Attempt(userName, UUID.randomUUID().toString(), true)));

    assertEquals(ALLOWED, count(userName, address));
  }

  @Test
  void aRightPasswordEndsTheRow() {
    IntStream.range(0, 99).forEach(i -> count(userName, UUID.randomUUID().toString()));
    Attempt right = new Attempt(userName, UUID.randomUUID().toString(), false);
    count(right);

    store.right(right).await().indefinitely();

    assertEquals(ALLOWED, count(userName, address));
  }

  @Test
  void theOperatorCanForgetTheRow() {
    IntStream.range(0, 100).forEach(i -> count(userName, UUID.randomUUID().toString()));

    store.forgetRun(userName).await().indefinitely();

    assertEquals(ALLOWED, count(userName, address));
  }

  @Test
  void whatWasNotDecidedIsNotCounted() {
    Attempt attempt = new Attempt(userName, address, false);

    IntStream.range(0, 40)
        .forEach(
            i -> {
              assertEquals(ALLOWED, count(attempt));
              store.takeBack(attempt).await().indefinitely();
            });

    assertEquals(ALLOWED, count(attempt));
  }

  @Test
  void nameIsCountedHoweverItIsTyped() {
    fail(10, userName, address);

    assertTrue(secondsUntil(count(" " + userName.toUpperCase(), address)) > 0);
  }

  @Test
  void noNameAndNoSecretStandsInRedis() {
    count(userName, address);

    assertTrue(Stores.redis("KEYS *" + userName + "*").startsWith("*0"));
  }

  /** Counts failures of one pair, each after its wait. */
  private void fail(int times, String name, String from) {
    IntStream.range(0, times)
        .forEach(
            i -> {
              assertEquals(ALLOWED, count(name, from));
              forgetWait();
            });
  }

  private void forgetWait() {
    Stores.redis("HDEL portal:login:pair:" + Attempt.hash(userName) + ":" + address + " next");
  }

  private Instant count(String name, String from) {
    return count(new Attempt(name, from, false));
  }

  private Instant count(Attempt attempt) {
    return store.count(attempt).await().indefinitely();
  }

  /** Rounded up, as the person is told. */
  private static long secondsUntil(Instant allowedAt) {
    return Duration.between(Instant.now(), allowedAt).plusMillis(999).toSeconds();
  }
}
