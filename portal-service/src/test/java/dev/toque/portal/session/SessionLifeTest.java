package dev.toque.portal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time is turned by Redis' own: what is left of a key's life is read and set. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionLifeTest {

  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Browser browser = new Browser();
  private String key;

  @BeforeEach
  void signIn() {
    FakeActivation.start();
    FakePush.start();
    browser.signIn(Operator.account(), Operator.PASSWORD);
    key = RedisSession.key(browser);
  }

  @Test
  void sessionLivesAnHourWithoutARequest() {
    assertBetween(IDLE.minusSeconds(30), left(), IDLE);
  }

  @Test
  void requestRenewsTheHour() {
    Stores.redis("PEXPIRE " + key + " 60000");

    browser.isSignedIn();

    assertBetween(IDLE.minusSeconds(30), left(), IDLE);
  }

  @Test
  void endIsTwelveHoursAfterTheBeginning() {
    Duration whole = Duration.between(Instant.now(), Instant.ofEpochMilli(ends()));

    assertBetween(LONGEST.minusSeconds(30), whole, LONGEST);
  }

  @Test
  void noRequestRenewsBeyondTheEnd() {
    long soon = Instant.now().plusSeconds(120).toEpochMilli();
    Stores.redis("HSET " + key + " ends " + soon);

    browser.isSignedIn();

    assertBetween(Duration.ofSeconds(60), left(), Duration.ofSeconds(120));
  }

  @Test
  void expiredSessionLeadsToTheSignInPage() {
    Stores.redis("DEL " + key);

    assertFalse(browser.isSignedIn());
    assertEquals("/login", browser.open("/login/confirm").leadsTo());
  }

  private long ends() {
    // the first line of a bulk reply is its length; a script answers in one line
    return Long.parseLong(
        Stores.redis("EVAL \"return tonumber(redis.call('HGET',KEYS[1],'ends'))\" 1 " + key)
            .substring(1));
  }

  private Duration left() {
    return Duration.ofMillis(Long.parseLong(Stores.redis("PTTL " + key).substring(1)));
  }

  private static void assertBetween(Duration least, Duration actual, Duration most) {
    assertTrue(
        actual.compareTo(least) >= 0 && actual.compareTo(most) <= 0,
        () -> actual + " is not between " + least + " and " + most);
  }
}
