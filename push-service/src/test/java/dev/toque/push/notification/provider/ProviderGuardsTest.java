package dev.toque.push.notification.provider;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Outcome.Delivered;
import dev.toque.push.notification.Outcome.Refused;
import dev.toque.push.notification.Outcome.Retry;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.PushServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Bulkhead and circuit breaker of each provider. */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class ProviderGuardsTest {

  private static final Outcome DOWN = new Retry("status-503", Duration.ZERO);

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Inject ProviderGuards guards;

  @Inject ProviderConfig config;

  private final String provider = UUID.randomUUID().toString();

  @Test
  void aProviderThatIsDownIsLeftAloneAndTriedAgainLater() {
    breakIt();
    AtomicInteger calls = new AtomicInteger();

    assertEquals("breaker-open", ((Retry) answer(provider, count(calls))).reason());
    assertEquals(0, calls.get());

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> answer(provider, count(calls)) instanceof Delivered);
    assertEquals(1, calls.get());
  }

  @Test
  void theOthersAreNotConcerned() {
    breakIt();

    assertInstanceOf(Delivered.class, answer("another " + provider, new Delivered()));
  }

  @Test
  void ourOwnFaultsSpeakForAProviderThatIsThere() {
    for (int i = 0; i < config.breakerVolume(); i++) {
      answer(provider, new Refused("status-403"));
    }

    assertInstanceOf(Delivered.class, answer(provider, new Delivered()));
  }

  @Test
  void aNetworkThatFailsCountsAsTheProviderBeingDown() {
    for (int i = 0; i < config.breakerVolume(); i++) {
      answer(provider, Uni.createFrom().failure(new IOException("reset")));
    }

    assertEquals("breaker-open", ((Retry) answer(provider, new Delivered())).reason());
  }

  @Test
  void aSlowProviderHoldsOnlySoManyRequests() {
    for (int i = 0; i < config.mostOpen() + config.mostWaiting(); i++) {
      guards.call(provider, () -> Uni.createFrom().nothing()).subscribe().with(never -> {});
    }

    assertEquals("too-busy", ((Retry) answer(provider, new Delivered())).reason());
    assertInstanceOf(Delivered.class, answer("another " + provider, new Delivered()));
  }

  @Test
  void anOperatorSeesWhoIsLeftAloneAndWhatBecameOfRequests() {
    answer(provider, new Delivered());
    breakIt();
    String scraped = given().get(metrics).asString();

    assertTrue(
        scraped.contains("toque_provider_breaker_open{provider=\"%s\"} 1.0".formatted(provider)));
    assertTrue(
        scraped.contains(
            "toque_provider_requests_seconds_count{outcome=\"delivered\",provider=\"%s\"} 1"
                .formatted(provider)));
  }

  private void breakIt() {
    for (int i = 0; i < config.breakerVolume(); i++) {
      answer(provider, DOWN);
    }
  }

  private static Uni<Outcome> count(AtomicInteger calls) {
    return Uni.createFrom()
        .item(
            () -> {
              calls.incrementAndGet();
              return new Delivered();
            });
  }

  private Outcome answer(String name, Outcome outcome) {
    return answer(name, Uni.createFrom().item(outcome));
  }

  private Outcome answer(String name, Uni<Outcome> attempt) {
    return guards.call(name, () -> attempt).await().atMost(Duration.ofSeconds(5));
  }
}
