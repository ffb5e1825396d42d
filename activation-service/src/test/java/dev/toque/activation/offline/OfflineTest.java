package dev.toque.activation.offline;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses of a phone without a network (protocol.md, section 6). */
@QuarkusTest
@WithTestResource(Stores.class)
class OfflineTest {
  private static final AtomicInteger QUESTIONS = new AtomicInteger(10_000_000);

  private final TestAccount account = TestAccount.create();
  private TestPhone phone;
  private String secret;

  @BeforeEach
  void enrol() {
    phone = PhoneApi.phone();
    secret = enrol(phone, "first");
  }

  @Test
  void theResponseOfAnActivePhoneIsRight() {
    String question = question();

    verify(question, phone.offlineResponse(secret, question))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("right"))
        .body("deviceId", equalTo(phone.deviceId()))
        .body("enrollmentId", notNullValue())
        .body("triesLeft", equalTo(5));
    PortalApi.device(phone.deviceId()).then().body("lastUsedAt", notNullValue());
  }

  @Test
  void everyActivePhoneOfTheAccountCounts() {
    TestPhone second = PhoneApi.phone();
    String secondSecret = enrol(second, "additional");
    String question = question();

    verify(question, second.offlineResponse(secondSecret, question))
        .then()
        .body("outcome", equalTo("right"))
        .body("deviceId", equalTo(second.deviceId()));
  }

  @Test
  void aResponseWorksOnce() {
    String question = question();
    String response = phone.offlineResponse(secret, question);
    verify(question, response).then().body("outcome", equalTo("right"));

    verify(question, response)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("asked-before"))
        .body("deviceId", nullValue())
        .body("triesLeft", equalTo(5));
  }

  @Test
  void aWrongResponseUsesItsQuestionUpAndCounts() {
    String question = question();
    String right = phone.offlineResponse(secret, question);

    verify(question, other(right))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("wrong"))
        .body("triesLeft", equalTo(4));

    verify(question, right).then().body("outcome", equalTo("asked-before"));
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5)).body("status", equalTo("active"));
  }

  @Test
  void aRightResponseEndsTheRun() {
    wrong(4);

    right("right");

    wrong(4);
    right("right");
  }

  @Test
  void fiveWrongInARowCloseUntilAnAnswerIsApprovedAndLockNoPhone() {
    wrong(5);

    right("closed");
    PhoneApi.me(phone).then().body("status", equalTo("active"));
    PhoneApi.gateCheck(phone).then().statusCode(200);
    right("closed");

    answer("mismatched").then().statusCode(200);
    right("closed");
    answer("matched").then().statusCode(200);
    right("right");
  }

  @RepeatedTest(3)
  void responsesGuessedAtOnceAreFiveAtMost() {
    List<Answer> answers = Race.run(Stream.generate(() -> guess(question())).limit(24).toList());

    assertEquals(Map.of("closed", 19L, "wrong", 5L), outcomes(answers));
    assertEquals(
        List.of("5"),
        Database.query(
            "SELECT count(*) FROM audit_event WHERE account_id = ? AND event = 'offline-response-wrong'",
            account.id()));
  }

  @RepeatedTest(3)
  void oneResponseManyTimesAtOnceIsRightOnce() {
    String question = question();
    String response = phone.offlineResponse(secret, question);

    List<Answer> answers =
        Race.run(Stream.generate(() -> request(question, response)).limit(5).toList());

    assertEquals(Map.of("asked-before", 4L, "right", 1L), outcomes(answers));
  }

  @Test
  void phonesThatAreNotActiveDoNotCount() {
    TestPhone pending = PhoneApi.phone();
    IssuedTestCode code = account.code("additional");
    String pendingSecret =
        PhoneApi.enrol(pending, code.code()).jsonPath().getString("offline.secret");
    String question = question();
    verify(question, pending.offlineResponse(pendingSecret, question))
        .then()
        .body("outcome", equalTo("wrong"));

    PhoneApi.remove(phone).then().statusCode(204);

    right("wrong");
  }

  @Test
  void aChangedPinBringsANewSecret() {
    String changed = PhoneApi.changeGate(phone, "8642").jsonPath().getString("offline.secret");

    right("wrong");
    secret = changed;
    right("right");
  }

  @Test
  void anotherAccountsPhoneIsWrong() {
    TestAccount stranger = TestAccount.create();
    stranger.activePhone();
    String question = question();

    PortalApi.verifyOffline(stranger.id(), question, phone.offlineResponse(secret, question))
        .then()
        .body("outcome", equalTo("wrong"));
  }

  @Test
  void anAccountWithoutPhonesIsNotFound() {
    assertProblem(
        PortalApi.verifyOffline(UUID.randomUUID(), "12345678", "12345678"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "1234567,12345678,question",
    "123456789,12345678,question",
    "1234 678,12345678,question",
    "12345678,1234567,response",
    "12345678,1234567x,response"
  })
  void whatIsNotEightDigitsIsMalformedAndCountsNothing(
      String question, String response, String field) {
    assertProblem(PortalApi.verifyOffline(account.id(), question, response), 400, "malformed")
        .body("errors[0].field", equalTo(field));

    verify(question(), "00000000").then().body("triesLeft", equalTo(4));
  }

  @Test
  void onlyThePortalMayAsk() {
    assertProblem(
        PortalApi.as("push")
            .body("{}")
            .post("/internal/v1/accounts/" + account.id() + "/offline-verifications"),
        403,
        "forbidden");
  }

  private String enrol(TestPhone who, String purpose) {
    IssuedTestCode code = account.code(purpose);
    JsonPath enrolled =
        PhoneApi.enrol(who, code.code()).then().statusCode(201).extract().jsonPath();
    PortalApi.confirm(code.activationId(), enrolled.getString("confirmation.number"))
        .then()
        .statusCode(200);
    return enrolled.getString("offline.secret");
  }

  private void right(String outcome) {
    String question = question();
    verify(question, phone.offlineResponse(secret, question))
        .then()
        .body("outcome", equalTo(outcome));
  }

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      String question = question();
      verify(question, other(phone.offlineResponse(secret, question)))
          .then()
          .body("outcome", equalTo("wrong"));
    }
  }

  private Response verify(String question, String response) {
    return PortalApi.verifyOffline(account.id(), question, response);
  }

  private Response answer(String transfer) {
    String statement =
        phone.statement(
            StatementUse.ANSWER,
            Map.of("cid", "c", "nonce", "n", "dh", "d", "decision", "approve"));
    return PortalApi.verifyGate(
        phone.deviceId(),
        phone
            .gatedBody(statement)
            .replaceFirst("\\{", "{\"transfer\":\"%s\",".formatted(transfer)));
  }

  private HttpRequest guess(String question) {
    return request(question, other(phone.offlineResponse(secret, question)));
  }

  private HttpRequest request(String question, String response) {
    return Race.portal(
        "/accounts/" + account.id() + "/offline-verifications",
        "{\"question\":\"%s\",\"response\":\"%s\"}".formatted(question, response));
  }

  private static Map<String, Long> outcomes(List<Answer> answers) {
    assertEquals(Set.of(200), Race.countByStatus(answers).keySet());
    return answers.stream()
        .map(answer -> answer.text("outcome"))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static String other(String response) {
    return response.equals("00000000") ? "00000001" : "00000000";
  }

  private static String question() {
    return String.valueOf(QUESTIONS.incrementAndGet());
  }
}
