package dev.toque.kit.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.kit.testing.MovableClock;
import dev.toque.kit.testing.TestKeys;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final long SECOND = NOW.getEpochSecond();

  private final ServiceTokens activation = tokensOf("activation", NOW);

  @Test
  void aTokenOfAnotherServiceNamesItsCaller() {
    String token = tokensOf("portal", NOW).bearer("activation");

    assertEquals("portal", activation.verify(token));
  }

  @Test
  void aTokenIsKeptUntilShortlyBeforeItsEnd() {
    ServiceTokens portal = tokensOf("portal", NOW);

    assertEquals(portal.bearer("activation"), portal.bearer("activation"));
    assertNotEquals(portal.bearer("activation"), portal.bearer("push"));
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    refused(TestKeys.token("portal", "push", SECOND, SECOND + 60));
  }

  @Test
  void anExpiredOrFutureOrLongTokenIsRefused() {
    refused(TestKeys.token("portal", "activation", SECOND - 100, SECOND - 40));
    refused(TestKeys.token("portal", "activation", SECOND + 40, SECOND + 100));
    refused(TestKeys.token("portal", "activation", SECOND, SECOND + 61));
  }

  @Test
  void aChangedTokenAndNonsenseAreRefused() {
    String token = TestKeys.token("portal", "activation", SECOND, SECOND + 60);

    refused(token.substring(0, token.length() - 4) + "AAAA");
    refused("nonsense");
    refused("");
  }

  @Test
  void aTokenThatWasAcceptedIsRefusedOnceItHasEnded() {
    MovableClock clock = new MovableClock(NOW);
    ServiceTokens reader = tokensOf("activation", clock);
    String token = TestKeys.token("portal", "activation", SECOND, SECOND + 60);
    assertEquals("portal", reader.verify(token));

    clock.pass(Duration.ofSeconds(69));
    assertEquals("portal", reader.verify(token));
    clock.pass(Duration.ofSeconds(2));
    assertThrows(ProblemException.class, () -> reader.verify(token));
  }

  @Test
  void aChangedTokenIsRefusedAfterTheRightOneWasAccepted() {
    String token = TestKeys.token("portal", "activation", SECOND, SECOND + 60);
    activation.verify(token);

    refused(token.substring(0, token.length() - 4) + "AAAA");
    refused(TestKeys.token("portal", "push", SECOND, SECOND + 60));
  }

  @Test
  void manyTokensAreAllAccepted() {
    for (int i = 0; i < 200; i++) {
      String token = TestKeys.token("portal", "activation", SECOND - i % 60, SECOND + 60 - i % 60);

      assertEquals("portal", activation.verify(token));
    }
  }

  @Test
  void atSixtyOneSecondsTheOldTokenIsReplaced() {
    String first = tokensOf("portal", NOW).bearer("activation");
    ServiceTokens later = tokensOf("activation", NOW.plus(Duration.ofSeconds(75)));

    assertThrows(ProblemException.class, () -> later.verify(first));
  }

  @Test
  void aTokenOfAClockThatWasAheadIsReplacedOnceTheClockIsRight() {
    MovableClock clock = new MovableClock(NOW.plus(Duration.ofSeconds(90)));
    ServiceTokens portal = tokensOf("portal", clock);
    refused(portal.bearer("activation"));

    clock.pass(Duration.ofSeconds(-90));

    assertEquals("portal", activation.verify(portal.bearer("activation")));
  }

  private void refused(String token) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> activation.verify(token));
    assertEquals(ProblemCode.UNAUTHORIZED, refusal.code());
  }

  private static ServiceTokens tokensOf(String service, Instant now) {
    return tokensOf(service, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ServiceTokens tokensOf(String service, Clock clock) {
    try {
      return new ServiceTokens(
          service,
          TestKeys.folder().resolve(service + ".jwk"),
          TestKeys.folder().resolve("trusted.jwks"),
          clock);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
