package dev.toque.activation.gate;

import static dev.toque.activation.testing.Problems.assertProblem;
import static dev.toque.activation.testing.Race.countByStatus;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A PIN can be guessed five times in a row and twenty times in thirty days (protocol.md 3.5). */
@QuarkusTest
@WithTestResource(Stores.class)
class GateTest {

  private static final String CHECK = PhoneApi.ME + "/gate-check";

  private final TestAccount account = TestAccount.create();
  private TestPhone phone;
  private TestPhone wrong;

  @BeforeEach
  void enrol() {
    phone = account.activePhone();
    wrong = phone.withPin("9753");
  }

  @Test
  void theRightPinOpens() {
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
  }

  @Test
  void fiveWrongOnesInARowLockUntilUnlocked() {
    for (int left = 4; left >= 0; left--) {
      assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(left));
    }

    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
    PhoneApi.me(phone)
        .then()
        .statusCode(200)
        .body("status", equalTo("locked"))
        .body("triesLeft", equalTo(0));

    PortalApi.unlock(enrolmentId()).then().statusCode(204);
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
    PhoneApi.me(phone).then().body("status", equalTo("active"));
  }

  @Test
  void aSuccessEndsTheRun() {
    for (int i = 0; i < 4; i++) {
      assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed");
    }

    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));

    assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(4));
  }

  @Test
  void twentyInThirtyDaysLockWhateverSucceededInBetween() {
    failedBefore(17, "1 day");

    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(3));
    assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(2));
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(2));
    assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(1));
    assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(0));
    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
  }

  @Test
  void unlockingForgetsTheThirtyDaysToo() {
    failedBefore(20, "1 day");
    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
    PhoneApi.me(phone).then().body("status", equalTo("locked"));

    PortalApi.unlock(enrolmentId()).then().statusCode(204);

    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
  }

  @Test
  void failuresOfLongAgoDoNotCount() {
    failedBefore(19, "31 days");

    assertProblem(PhoneApi.gateCheck(wrong), 403, "gate-failed").body("triesLeft", equalTo(4));
  }

  @RepeatedTest(3)
  void guessesInParallelAreNeverMoreThanFive() {
    List<Answer> answers = Race.run(Stream.generate(() -> check(wrong)).limit(64).toList());

    assertEquals(Map.of(403, 5L, 423, 59L), countByStatus(answers));
    assertEquals(
        List.of("5"),
        Database.query(
            "SELECT count(*) FROM audit_event WHERE device_id = ? AND event = 'gate-failed'",
            phone.deviceId()));
    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
  }

  @RepeatedTest(20)
  void theRightPinManyTimesAtOnceOpensEachTime() {
    List<Answer> answers = Race.run(Stream.generate(() -> check(phone)).limit(16).toList());

    assertEquals(Map.of(200, 16L), countByStatus(answers));
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
  }

  @RepeatedTest(3)
  void guessesInParallelAreNeverMoreThanTheThirtyDaysLeave() {
    failedBefore(18, "1 day");

    List<Answer> answers = Race.run(Stream.generate(() -> check(wrong)).limit(16).toList());

    assertEquals(Map.of(403, 2L, 423, 14L), countByStatus(answers));
  }

  @Test
  void aTryThatWasCountedByAProcessThatDiedStaysCounted() {
    Database.update(
        "UPDATE enrolment SET gate_run = 5, gate_failures = ARRAY[1::bigint] WHERE device_id = ?",
        phone.deviceId());

    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
    PhoneApi.me(phone).then().body("status", equalTo("locked"));
  }

  @Test
  void whatIsMalformedCountsNothing() {
    String body =
        wrong.gatedBody(StatementUse.CHECK).replace("\"method\":\"pin\"", "\"method\":\"none\"");

    assertProblem(PhoneApi.send(phone, Method.POST, CHECK, body), 400, "malformed");
    assertProblem(
        PhoneApi.send(phone, Method.POST, CHECK, wrong.gatedBody(StatementUse.REMOVE)),
        401,
        "proof-invalid");

    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void anotherPhonesKeyIsNotEnrolled() {
    assertProblem(PhoneApi.gateCheck(PhoneApi.phone()), 401, "not-enrolled")
        .header("WWW-Authenticate", equalTo("DPoP"));
  }

  private static HttpRequest check(TestPhone phone) {
    return Race.phone(phone, "POST", CHECK, phone.gatedBody(StatementUse.CHECK));
  }

  private String enrolmentId() {
    return PhoneApi.me(phone).jsonPath().getString("enrollmentId");
  }

  private void failedBefore(int times, String ago) {
    Database.update(
        """
        UPDATE enrolment SET gate_failures = array_fill(
          (extract(epoch FROM now() - CAST(? AS interval)) * 1000000)::bigint, ARRAY[?::integer])
        WHERE device_id = ?
        """,
        ago,
        times,
        phone.deviceId());
  }
}
