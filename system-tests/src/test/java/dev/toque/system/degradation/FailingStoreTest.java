package dev.toque.system.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FailingStoreTest {

  /** A second (security.md, promise 5), and what the gateway and the test need. */
  private static final Duration SOON = Duration.ofMillis(1_600);

  /** A busy machine makes us late now and then, a store that is waited for does so each time. */
  private static final int LOOKS = 5;

  private static final Duration RETURN = Duration.ofSeconds(30);

  private static final int ASKING = 48;
  private static final int ROUNDS = 4;

  /** Pools that were not full yet may fill; a thread for each who asks would be far beyond. */
  private static final int FEW = ASKING / 2;

  private static Toque toque;
  private static StoreServers servers;

  @BeforeAll
  static void start() {
    toque = Toque.start(Map.of("TOQUE_LOGIN_PER_ADDRESS", "100000"));
    servers = new StoreServers(toque);
  }

  @AfterAll
  static void end() {
    if (toque != null) {
      toque.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsDecidedAndServiceReturnsByItself(StoreFailure failure) {
    Requests requests = new Requests(toque);

    failure.begin(servers);
    try {
      requests.all().forEach(FailingStoreTest::assertUnavailableSoon);
    } finally {
      failure.end(servers);
    }

    assertServiceReturns(requests);
  }

  @ParameterizedTest
  @EnumSource(names = {"REDIS_STALLS", "POSTGRES_STALLS"})
  void nothingPilesUpWhenManyAskAndOnlyReadinessTells(StoreFailure stall) {
    Management management = new Management(toque);
    Requests requests = new Requests(toque);
    Map<String, Integer> before = management.threads();

    stall.begin(servers);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        assertEquals(Set.of("unavailable"), ask(requests));
        assertTrue(management.areAlive(), "liveness flaps");
        assertEquals(Set.of(), management.ready());
      }
      assertFewMore(before, management.threads());
    } finally {
      stall.end(servers);
    }

    assertServiceReturns(requests);
    Awaitility.await().atMost(RETURN).until(() -> management.ready().size() == before.size());
  }

  private static void assertServiceReturns(Requests requests) {
    for (Supplier<String> request : requests.all()) {
      Awaitility.await().atMost(RETURN).until(request::get, "done"::equals);
    }
    assertEquals("done", requests.complete());
  }

  /** What those were told who asked at once. */
  private static Set<String> ask(Requests requests) {
    List<Supplier<String>> kinds = requests.all();
    List<Callable<String>> asking =
        IntStream.range(0, ASKING)
            .<Callable<String>>mapToObj(i -> kinds.get(i % kinds.size())::get)
            .toList();
    return Set.copyOf(AtOnce.run(asking));
  }

  private static void assertFewMore(Map<String, Integer> before, Map<String, Integer> now) {
    now.forEach(
        (service, threads) ->
            assertTrue(
                threads > 0 && threads <= before.get(service) + FEW,
                () -> service + " had " + before.get(service) + " threads and has " + threads));
  }

  private static void assertUnavailableSoon(Supplier<String> request) {
    Duration fastest = Duration.ofDays(1);
    for (int look = 0; look < LOOKS && fastest.compareTo(SOON) > 0; look++) {
      Instant before = Instant.now();
      assertEquals("unavailable", request.get());
      Duration took = Duration.between(before, Instant.now());
      fastest = took.compareTo(fastest) < 0 ? took : fastest;
    }
    Duration told = fastest;
    assertTrue(told.compareTo(SOON) <= 0, () -> "took " + told);
  }
}
