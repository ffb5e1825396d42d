package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What Redis forgets or brings back never lets two phones win (protocol.md 9). */
@QuarkusTest
@WithTestResource(Stores.class)
class ForgetfulRedisTest {

  @Inject RedisDataSource redis;
  @Inject CodeKeys keys;

  private final TestAccount account = TestAccount.create();
  private final TestPhone winner = PhoneApi.phone();
  private final TestPhone other = PhoneApi.phone();

  @Test
  void aUsedCodeThatAFailoverBringsBackIsStillUsed() {
    IssuedTestCode code = account.firstCode();
    PhoneApi.enrol(winner, code.code()).then().statusCode(201);

    redis.hash(String.class).hdel(keyOf(code, 0), "claim", "claimedAt", "used");

    assertProblem(PhoneApi.inspect(code.code()), 410, "code-used");
    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used")
        .body("device", equalTo("Pixel 8"));
    PhoneApi.enrol(winner, code.code()).then().statusCode(200);
  }

  @Test
  void aRedisThatRestartedEmptyTellsTheOwnerNoFalseUsed() {
    IssuedTestCode code = account.firstCode();
    PhoneApi.enrol(winner, code.code()).then().statusCode(201);

    Stores.redis("FLUSHALL");

    PhoneApi.enrol(winner, code.code()).then().statusCode(200);
    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used");
    assertProblem(PhoneApi.inspect(code.code()), 410, "code-used");
  }

  @Test
  void redisMayBeEmptiedBetweenClaimAndCommit() throws SQLException {
    // an earlier enrolment of the account makes its row, so that the test can hold the commit up
    PhoneApi.enrol(PhoneApi.phone(), account.firstCode().code()).then().statusCode(201);
    IssuedTestCode code = account.firstCode();

    try (Connection connection = Database.connect()) {
      connection.setAutoCommit(false);
      lockAccount(connection);
      CompletableFuture<Response> enrolling =
          CompletableFuture.supplyAsync(() -> PhoneApi.enrol(winner, code.code()));
      await().until(() -> redis.hash(String.class).hexists(keyOf(code, 0), "claim"));
      Stores.redis("FLUSHALL");
      connection.rollback();

      assertEquals(201, enrolling.join().statusCode());
    }
    PhoneApi.enrol(winner, code.code()).then().statusCode(200);
    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used");
  }

  @Test
  void aClaimWithoutACommitIsFinishedByItsPhoneOnly() {
    IssuedTestCode code = account.firstCode();
    redis
        .hash(String.class)
        .hset(keyOf(code, 0), Map.of("claim", winner.deviceId(), "claimedAt", "1700000000000"));

    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used")
        .body("usedAt", equalTo("2023-11-14T22:13:20Z"));
    PhoneApi.enrol(winner, code.code()).then().statusCode(201);
  }

  @Test
  void aCodeThatEndsBetweenClaimAndCommitEndsItsEnrolment() {
    IssuedTestCode code = account.firstCode();
    redis
        .hash(String.class)
        .hset(keyOf(code, 0), Map.of("claim", winner.deviceId(), "claimedAt", "1700000000000"));
    redis
        .hash(String.class)
        .hset(keyOf(code, 0), Map.of("ended", "SIGNED_OUT", "endedAt", "1700000000000"));

    assertProblem(PhoneApi.enrol(winner, code.code()), 410, "code-expired")
        .body("reason", equalTo("signed-out"));
  }

  @Test
  void codesOfThePreviousKeyAreFoundAndStayUsed() {
    IssuedTestCode code = account.firstCode();
    String current = keyOf(code, 0);
    redis.key().rename(current, keyOf(code, 1));

    PhoneApi.inspect(code.code()).then().statusCode(200);
    PhoneApi.enrol(winner, code.code()).then().statusCode(201);
    PhoneApi.enrol(winner, code.code()).then().statusCode(200);
    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used");
    Stores.redis("FLUSHALL");
    assertProblem(PhoneApi.enrol(other, code.code()), 410, "code-used");
  }

  private void lockAccount(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT * FROM account WHERE id = ? FOR UPDATE")) {
      lock.setObject(1, account.id());
      lock.executeQuery();
    }
  }

  private String keyOf(IssuedTestCode code, int key) {
    return "activation:code:" + keys.hashes(ActivationCode.parse(code.code())).get(key).value();
  }
}
