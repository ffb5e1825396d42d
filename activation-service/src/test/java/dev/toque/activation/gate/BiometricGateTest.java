package dev.toque.activation.gate;

import static dev.toque.activation.testing.Problems.assertProblem;
import static dev.toque.activation.testing.Race.countByStatus;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestCredential;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The phone's own unlock: what opens, what counts, and its signature counter (protocol.md 3.4). */
@QuarkusTest
@WithTestResource(Stores.class)
class BiometricGateTest {
  private static final String CHECK = PhoneApi.ME + "/gate-check";

  private final TestAccount account = TestAccount.create();
  private final Biometric finger = Biometric.create(Stores.PUBLIC_URL);
  private final TestPhone phone = PhoneApi.phone().withGate(finger);

  @BeforeEach
  void enrol() {
    account.active(phone, "first");
  }

  @Test
  void theRightFingerOpensAsOftenAsItLikes() {
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
    PhoneApi.gateCheck(phone).then().statusCode(200).body("triesLeft", equalTo(5));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("another origin", c -> c.clientData("origin", "http://evil.example")),
        wrong("another type", c -> c.clientData("type", "webauthn.create")),
        wrong("another challenge", c -> c.clientData("challenge", "AAAA")),
        wrong("another relying party", c -> c.rpId("evil.example")),
        wrong("nobody present", c -> c.flags(TestCredential.USER_VERIFIED)),
        wrong("nobody verified", c -> c.flags(TestCredential.USER_PRESENT)),
        wrong("another owner", c -> c.response("userHandle", "AAAA")),
        wrong(
            "extensions that are none",
            c -> c.flags(0x85).authenticatorData(data -> Arrays.copyOf(data, 1000))),
        wrong(
            "data that nobody announced",
            c -> c.authenticatorData(data -> Arrays.copyOf(data, 38))),
        wrong("a signature of nothing", c -> c.signature(made -> new byte[made.length])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aWrongAssertionFailsAndCounts(String name, UnaryOperator<TestCredential> change) {
    assertProblem(PhoneApi.gateCheck(phone.withGate(finger.bent(change))), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
  }

  @Test
  void aForeignCredentialFailsAndFiveOfThemLock() {
    for (int left = 4; left >= 0; left--) {
      assertProblem(PhoneApi.gateCheck(phone.withBiometric()), 403, "gate-failed")
          .body("triesLeft", equalTo(left));
    }

    assertProblem(PhoneApi.gateCheck(phone), 423, "locked");
  }

  @Test
  void anAssertionOfAnotherStatementFails() {
    String old = phone.gatedBody(StatementUse.CHECK);
    send(old).then().statusCode(200);
    String fresh = phone.statement(StatementUse.CHECK, Map.of());
    String replayed =
        old.replaceFirst("\"statement\":\"[^\"]+\"", "\"statement\":\"" + fresh + "\"");

    assertProblem(send(replayed), 403, "gate-failed").body("triesLeft", equalTo(4));
    assertProblem(send(old), 401, "proof-replayed");
  }

  @Test
  void aMalformedAssertionCountsNothing() {
    Biometric malformed = finger.bent(c -> c.response("authenticatorData", "AAAA"));

    assertProblem(PhoneApi.gateCheck(phone.withGate(malformed)), 400, "malformed")
        .body("errors[0].field", equalTo("gate.credential.response.authenticatorData"));

    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void aPinDoesNotOpenIt() {
    assertProblem(PhoneApi.gateCheck(phone.withPin("4821")), 403, "gate-failed");
  }

  @Test
  void theCounterMayGoOnButNeitherStayNorGoBack() {
    check(7).then().statusCode(200);
    assertProblem(check(7), 403, "gate-failed").body("triesLeft", equalTo(4));
    assertProblem(check(6), 403, "gate-failed").body("triesLeft", equalTo(3));
    assertProblem(check(0), 403, "gate-failed").body("triesLeft", equalTo(2));
    check(4_294_967_295L).then().statusCode(200).body("triesLeft", equalTo(5));

    assertEquals(
        List.of("counter, left 4", "counter, left 3", "counter, left 2"),
        Database.query(
            "SELECT detail FROM audit_event WHERE device_id = ? AND event = 'gate-failed' ORDER BY id",
            phone.deviceId()));
  }

  @Test
  void theCounterStartsWhereTheRegistrationStood() {
    TestPhone other = PhoneApi.phone().withGate(finger.at(9));
    TestAccount.create().active(other, "first");

    assertProblem(PhoneApi.gateCheck(other), 403, "gate-failed");
    PhoneApi.gateCheck(other.withGate(finger.at(10))).then().statusCode(200);
  }

  @RepeatedTest(5)
  void aCopiedAuthenticatorOpensOnceHoweverManyRace() {
    List<Answer> answers = Race.run(Stream.generate(() -> checking(5)).limit(4).toList());

    assertEquals(Map.of(200, 1L, 403, 3L), countByStatus(answers));
  }

  @RepeatedTest(5)
  void theCounterEndsAtTheHighestThatOpened() {
    List<Answer> answers = Race.run(IntStream.rangeClosed(1, 4).mapToObj(this::checking).toList());

    assertEquals(200, answers.get(3).status());
    assertEquals(
        List.of("4"),
        Database.query("SELECT sign_count FROM enrolment WHERE device_id = ?", phone.deviceId()));
  }

  @Test
  void anAnswerMovesTheCounterToo() {
    answer(3).then().statusCode(200).body("triesLeft", equalTo(5));
    PortalApi.device(phone.deviceId()).then().body("lastUsedAt", notNullValue());

    assertProblem(answer(3), 403, "gate-failed").body("triesLeft", equalTo(4));
    answer(4).then().statusCode(200);
  }

  private Response check(long signCount) {
    return PhoneApi.gateCheck(phone.withGate(finger.at(signCount)));
  }

  private HttpRequest checking(long signCount) {
    TestPhone at = phone.withGate(finger.at(signCount));
    return Race.phone(at, "POST", CHECK, at.gatedBody(StatementUse.CHECK));
  }

  private Response send(String body) {
    return PhoneApi.send(phone, Method.POST, CHECK, body);
  }

  private Response answer(long signCount) {
    String statement =
        phone.statement(
            StatementUse.ANSWER,
            Map.of("cid", "c", "nonce", "n", "dh", "d", "decision", "approve"));
    String body = phone.withGate(finger.at(signCount)).gatedBody(statement);
    return PortalApi.verifyGate(
        phone.deviceId(), body.replaceFirst("\\{", "{\"transfer\":\"not-asked\","));
  }

  private static Arguments wrong(String name, UnaryOperator<TestCredential> change) {
    return Arguments.of(name, change);
  }
}
