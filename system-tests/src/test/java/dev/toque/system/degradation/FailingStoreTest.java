package dev.toque.system.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

  private static Toque toque;
  private static StoreServers servers;

  @BeforeAll
  static void start() {
    toque = Toque.start(Map.of("TOQUE_LOGIN_PER_ADDRESS", "1000"));
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

    for (Supplier<String> request : requests.all()) {
      Awaitility.await().atMost(RETURN).until(request::get, "done"::equals);
    }
    assertEquals("done", requests.complete());
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
