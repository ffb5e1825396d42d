package dev.toque.push.answer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestToken;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of several faults is told (protocol.md, section 5.8), and that none counts too early. */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AnswerOrderTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  static Stream<Arguments> faultyStatements() {
    return Stream.of(
        fault("another audience", "aud", token -> token.claim("aud", "https://evil.example")),
        fault("another subject", "sub", token -> token.claim("sub", "someone")),
        fault("another use", "use", token -> token.claim("use", "check")),
        fault("another challenge", "cid", token -> token.claim("cid", "other")),
        fault("another nonce", "nonce", token -> token.claim("nonce", "other")),
        fault("another display", "dh", token -> token.claim("dh", "other")),
        fault("no nonce", "nonce", token -> token.without("nonce")),
        fault("an unknown member", "claims", token -> token.claim("extra", "1")),
        fault("a short jti", "jti", token -> token.claim("jti", "short")),
        fault("another type", "typ", token -> token.header("typ", "dpop+jwt")),
        fault("no algorithm", "alg", token -> token.header("alg", "none")),
        fault("a critical header", "crit", token -> token.header("crit", "x")),
        fault("another key id", "kid", token -> token.header("kid", "other")),
        fault("a DER signature", "signature", TestToken::der));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultyStatements")
  void aFaultyStatementIsNoProof(String name, String reason, UnaryOperator<TestToken> bend) {
    String id = Portal.ask(person);
    TestToken statement = answer(id, "approve").claim("number", Portal.NUMBER);

    phone
        .send(id, phone.phone().answerBody(bend.apply(statement).sign(), true))
        .statusCode(401)
        .header("WWW-Authenticate", "DPoP")
        .body("code", equalTo("proof-invalid"))
        .body("reason", equalTo(reason));

    expectUntouched(id);
  }

  static Stream<Arguments> malformedAnswers() {
    return Stream.of(
        fault("no decision", "statement.decision", token -> token.without("decision")),
        fault("unknown decision", "statement.decision", token -> token.claim("decision", "yes")),
        fault("null decision", "statement.decision", token -> token.claim("decision", null)),
        fault("no number", "statement.number", token -> token.without("number")),
        fault("number as number", "statement.number", token -> token.claim("number", 482913)),
        fault("five digits", "statement.number", token -> token.claim("number", "48291")),
        fault("spaces", "statement.number", token -> token.claim("number", "482 913")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedAnswers")
  void aMalformedAnswerChangesAndCountsNothing(
      String name, String field, UnaryOperator<TestToken> bend) {
    String id = Portal.ask(person);
    TestToken statement = bend.apply(answer(id, "approve").claim("number", Portal.NUMBER));

    phone
        .send(id, phone.phone().answerBody(statement.sign(), true))
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].field", equalTo(field));

    expectUntouched(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json           | ''",
        "[]                 | ''",
        "{}                 | statement",
        "{\"statement\":1}  | statement",
        "{\"statement\":\"a\",\"statement\":\"b\"} | ''",
      })
  void aMalformedBodyIsMalformed(String body, String field) {
    String id = Portal.ask(person);

    phone
        .send(id, body)
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].field", equalTo(field));

    expectUntouched(id);
  }

  @ParameterizedTest
  @CsvSource({"face,gate.method", "webauthn,gate.credential", "pin,gate.signature"})
  void aGateThatCannotBeOneIsMalformed(String method, String field) {
    String id = Portal.ask(person);
    ObjectNode body = StrictJson.mapper().createObjectNode();
    body.put("statement", answer(id, "approve").claim("number", Portal.NUMBER).sign());
    body.putObject("gate").put("method", method).put("signature", "c2hvcnQ");

    phone.send(id, body.toString()).statusCode(400).body("errors[0].field", equalTo(field));

    expectUntouched(id);
  }

  @Test
  void anApprovalWithoutAGateIsMalformed() {
    String id = Portal.ask(person);
    String statement = answer(id, "approve").claim("number", Portal.NUMBER).sign();

    phone
        .send(id, phone.phone().answerBody(statement, false))
        .statusCode(400)
        .body("errors[0].field", equalTo("gate"));

    expectUntouched(id);
  }

  @Test
  void aMalformedAnswerDoesNotUseItsStatementUp() {
    String id = Portal.ask(person);
    String statement = answer(id, "approve").claim("number", Portal.NUMBER).sign();
    phone.send(id, phone.phone().answerBody(statement, false)).statusCode(400);

    phone.send(id, phone.phone().answerBody(statement, true)).statusCode(200);
  }

  @Test
  void aStatementArrivesOnce() {
    String id = Portal.ask(person);
    String body = phone.phone().answerBody(phone.fetch(id), "deny", null);
    phone.send(id, body).statusCode(200);

    phone.send(id, body).statusCode(401).body("code", equalTo("proof-replayed"));
  }

  @Test
  void theEnrolmentIsAskedBeforeTheStatement() {
    String id = Portal.ask(person);
    phone.nowIs(EnrolmentState.REMOVED);

    phone.send(id, "{}").statusCode(401).body("code", equalTo("not-enrolled"));
  }

  @Test
  void theStatementIsJudgedBeforeWhoseChallengeItIs() {
    String stranger = Portal.ask(Person.someone());
    TestToken statement = phone.phone().answerOf(view(stranger), "deny");

    phone
        .send(stranger, phone.phone().answerBody(statement.sign(), false))
        .statusCode(404)
        .body("code", equalTo("challenge-unknown"));
    phone
        .send(stranger, phone.phone().answerBody(statement.claim("aud", "x").sign(), false))
        .statusCode(401)
        .body("reason", equalTo("aud"));
  }

  @Test
  void aChallengeThatNeverWasIsUnknown() {
    String nowhere = "00000000-0000-0000-0000-000000000000";
    TestToken statement = phone.phone().answerOf(view(nowhere), "deny");

    phone
        .send(nowhere, phone.phone().answerBody(statement.sign(), false))
        .statusCode(404)
        .body("code", equalTo("challenge-unknown"));
  }

  @Test
  void pendingIsAskedBeforeTheGate() {
    String id = Portal.ask(person);
    Portal.cancel(id).statusCode(200);

    phone
        .withPin("9173")
        .approve(id, Portal.WRONG_NUMBER)
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("cancelled"));

    assertEquals(0, FakeActivation.tries(phone.deviceId()));
  }

  @Test
  void theSameAnswerAgainIsToldBeforeLockAndGate() {
    String id = Portal.ask(person);
    phone.approve(id, Portal.NUMBER).statusCode(200);
    phone.nowIs(EnrolmentState.LOCKED);

    phone.withPin("9173").approve(id, Portal.NUMBER).statusCode(200);
  }

  private static Arguments fault(String name, String told, UnaryOperator<TestToken> bend) {
    return Arguments.of(name, told, bend);
  }

  private TestToken answer(String id, String decision) {
    return phone.phone().answerOf(phone.fetch(id), decision);
  }

  private static String view(String id) {
    return StrictJson.mapper()
        .createObjectNode()
        .put("id", id)
        .put("nonce", Portal.NONCE)
        .put("display", Portal.DISPLAY)
        .toString();
  }

  private void expectUntouched(String id) {
    Portal.expectState(id, "pending");
    assertEquals(0, FakeActivation.tries(phone.deviceId()));
  }
}
