package dev.toque.portal.store;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A store that is away opens nothing, and is told within a second (security.md, promise 5). It is
 * waited for as in production, where other tests have more time.
 */
@QuarkusTest
@WithTestResource(
    value = Neighbours.class,
    initArgs = {
      @ResourceArg(name = "toque.store.patience", value = "800ms"),
      @ResourceArg(
          name = "quarkus.datasource.reactive.additional-properties.statement_timeout",
          value = "750"),
      @ResourceArg(name = "quarkus.redis.timeout", value = "800ms")
    })
class OutageTest {

  /** A second, and what the test itself and a busy machine need. */
  private static final Duration SOON = Duration.ofMillis(1_600);

  /** A busy machine makes us late now and then, a store that is waited for does so each time. */
  private static final int LOOKS = 2;

  @TestHTTPResource(value = "/health/ready", management = true)
  URL readiness;

  @TestHTTPResource(value = "/health/live", management = true)
  URL liveness;

  @Inject RedisDataSource redis;

  private final Browser browser = new Browser();
  private String userName;

  @BeforeEach
  void makeAccount() {
    FakeActivation.start();
    FakePush.start();
    // a busy machine may take longer than this portal waits; that is not what is tested
    await().untilAsserted(() -> userName = Operator.account());
    // what the first request of a process takes longer for is no outage
    new Browser().signIn(userName, Operator.PASSWORD);
  }

  @Test
  void withoutRedisNobodySignsInAndServiceReturnsByItself() {
    browser.open("/login");
    Stores.stopRedis();
    try {
      Page answer = soon(() -> send());

      assertEquals(503, answer.status());
      assertEquals("unavailable", answer.problem());
      assertNull(browser.cookie("toque"));
    } finally {
      Stores.startRedis();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> send().status() == 303);
  }

  @Test
  void withoutRedisGuidesAreStillRead() {
    browser.signIn(userName, Operator.PASSWORD);
    Stores.stopRedis();
    try {
      assertEquals(200, soon(() -> browser.open("/help/signing-in")).status());
    } finally {
      Stores.startRedis();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.open("/login").status() == 200);
  }

  @Test
  void withoutRedisASessionOpensNothing() {
    browser.signIn(userName, Operator.PASSWORD);
    Stores.stopRedis();
    try {
      Page answer = soon(() -> browser.open("/login"));

      assertEquals(503, answer.status());
      assertEquals("unavailable", answer.problem());
      assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    } finally {
      Stores.startRedis();
    }
    // Redis came back empty: nobody is signed in any more, and nothing breaks by it
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.open("/login").status() == 200);
  }

  @Test
  void aRedisThatStallsIsNotWaitedFor() throws IOException {
    browser.open("/login");
    try (Socket asleep = new Socket("127.0.0.1", Stores.redisPort())) {
      asleep.getOutputStream().write("DEBUG SLEEP 4\r\n".getBytes(StandardCharsets.US_ASCII));
      asleep.getOutputStream().flush();

      assertUnavailable(soon(() -> send()));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> send().status() == 303);
  }

  @Test
  void aRedisThatIsFullOpensNothing() {
    browser.open("/login");
    redis.execute("CONFIG", "SET", "maxmemory", "1");
    try {
      assertUnavailable(soon(() -> send()));
    } finally {
      redis.execute("CONFIG", "SET", "maxmemory", "0");
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> send().status() == 303);
  }

  @Test
  void aRedisThatBecameAReplicaOpensNothing() {
    browser.open("/login");
    redis.execute("REPLICAOF", "127.0.0.1", "1");
    try {
      assertUnavailable(soon(() -> send()));
    } finally {
      redis.execute("REPLICAOF", "NO", "ONE");
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> send().status() == 303);
  }

  @Test
  void aPostgresThatOnlyReadsChangesNothingAndSaysSo() throws SQLException {
    readOnly("on");
    try {
      await()
          .untilAsserted(
              () ->
                  Operator.put(userName, "{\"displayName\":\"Other\"}")
                      .then()
                      .statusCode(503)
                      .body("code", equalTo("unavailable")));
    } finally {
      readOnly("off");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Operator.put(userName, "{\"displayName\":\"Other\"}").statusCode() == 200);
  }

  @Test
  void readinessSaysThatRedisIsAwayAndLivenessDoesNot() {
    Stores.stopRedis();
    try {
      given().get(readiness).then().statusCode(503);
      given().get(liveness).then().statusCode(200);
    } finally {
      Stores.startRedis();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> given().get(readiness).statusCode() == 200);
  }

  @Test
  void withPostgresStuckNobodySignsInAndNothingIsCounted() throws SQLException {
    browser.open("/login");
    try (Connection connection = Database.connect()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("LOCK TABLE account IN ACCESS EXCLUSIVE MODE");

      Page answer = soon(() -> send());

      assertEquals(503, answer.status());
      assertEquals("unavailable", answer.problem());
      assertTrue(answer.html().contains("value=\"" + userName + "\""), "what was typed is kept");
      connection.rollback();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> send().status() == 303);
  }

  @Test
  void withPostgresStuckTheApiSaysWhenToRepeat() throws SQLException {
    try (Connection connection = Database.connect()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("LOCK TABLE account IN ACCESS EXCLUSIVE MODE");

      soon(() -> Operator.get("/" + userName))
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("unavailable"));
      connection.rollback();
    }
  }

  private Page send() {
    return browser.send("/login", "username", userName, "password", Operator.PASSWORD);
  }

  private static <T> T soon(Supplier<T> request) {
    for (int look = 1; ; look++) {
      Instant before = Instant.now();
      T answer = request.get();
      Duration took = Duration.between(before, Instant.now());
      if (took.compareTo(SOON) < 0) {
        return answer;
      }
      assertTrue(look < LOOKS, () -> "took " + took);
    }
  }

  private static void readOnly(String value) throws SQLException {
    try (Connection connection = Database.connect()) {
      connection.createStatement().execute("SET default_transaction_read_only = off");
      connection
          .createStatement()
          .execute("ALTER SYSTEM SET default_transaction_read_only = " + value);
      connection.createStatement().execute("SELECT pg_reload_conf()");
    }
  }

  private void assertUnavailable(Page answer) {
    assertEquals(503, answer.status());
    assertEquals("unavailable", answer.problem());
    assertNull(browser.cookie("toque"));
  }
}
