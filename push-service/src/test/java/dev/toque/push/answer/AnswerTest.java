package dev.toque.push.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an answer leads to (protocol.md, sections 5.2 to 5.5). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AnswerTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void theRightNumberApproves() {
    String id = Portal.ask(person);

    phone.approve(id, Portal.NUMBER).statusCode(200).body("status", equalTo("approved"));

    Portal.expectState(id, "approved");
    assertEquals("matched", FakeActivation.lastTransfer(phone.deviceId()));
  }

  @Test
  void theScannedSecretApproves() {
    String id = Portal.ask(person);

    scan(id, Portal.SCAN).statusCode(200).body("status", equalTo("approved"));

    assertEquals("matched", FakeActivation.lastTransfer(phone.deviceId()));
  }

  @Test
  void aTapIsEnoughOnlyWhereTheChallengeSaysSo() {
    String tap = Portal.askForTap(person);
    phone.approve(tap, null).statusCode(200).body("status", equalTo("approved"));
    assertEquals("not-asked", FakeActivation.lastTransfer(phone.deviceId()));

    String number = Portal.ask(person);
    phone
        .approve(number, null)
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].field", equalTo("statement.number"));
    Portal.expectState(number, "pending");
  }

  @Test
  void thePortalGetsTheAnswerExactlyAsItCame() {
    String id = Portal.ask(person);
    String body = phone.phone().answerBody(phone.fetch(id), "approve", Portal.NUMBER);
    var sent = StrictJson.readTree(body.getBytes(StandardCharsets.UTF_8));

    phone.send(id, body).statusCode(200);

    Portal.state(id)
        .body("accountId", equalTo(person.accountId().toString()))
        .body("act", equalTo("sign-in"))
        .body("seen", equalTo(true))
        .body("decidedAt", notNullValue())
        .body("answer.deviceId", equalTo(phone.deviceId()))
        .body("answer.decision", equalTo("approve"))
        .body("answer.statement", equalTo(sent.path("statement").asText()))
        .body("answer.gate.method", equalTo("pin"))
        .body("answer.gate.signature", equalTo(sent.at("/gate/signature").asText()));
  }

  @Test
  void thePhonesOwnUnlockApprovesAndIsPassedOnWhole() {
    PhoneApi finger = person.biometricPhone();
    String id = Portal.ask(person);
    String body = finger.phone().answerBody(finger.fetch(id), "approve", Portal.NUMBER);
    var sent = StrictJson.readTree(body.getBytes(StandardCharsets.UTF_8)).at("/gate/credential");

    finger.send(id, body).statusCode(200).body("status", equalTo("approved"));

    Portal.state(id)
        .body("answer.gate.method", equalTo("webauthn"))
        .body("answer.gate.credential.id", equalTo(sent.path("id").asText()))
        .body("answer.gate.credential.type", equalTo("public-key"))
        .body(
            "answer.gate.credential.response.clientDataJSON",
            equalTo(sent.at("/response/clientDataJSON").asText()))
        .body(
            "answer.gate.credential.response.authenticatorData",
            equalTo(sent.at("/response/authenticatorData").asText()))
        .body(
            "answer.gate.credential.response.signature",
            equalTo(sent.at("/response/signature").asText()));
  }

  @Test
  void anotherPhonesUnlockFailsAndCounts() {
    PhoneApi finger = person.biometricPhone();
    String id = Portal.ask(person);

    new PhoneApi(finger.phone().withBiometric())
        .approve(id, Portal.NUMBER)
        .statusCode(403)
        .body("code", equalTo("gate-failed"))
        .body("triesLeft", equalTo(4));

    Portal.expectState(id, "pending");
    assertEquals(1, FakeActivation.tries(finger.deviceId()));
  }

  @Test
  void denyAndReportNeedNoGate() {
    String denied = Portal.ask(person);
    phone.deny(denied).statusCode(200).body("status", equalTo("denied"));
    Portal.state(denied)
        .body("state", equalTo("denied"))
        .body("answer.decision", equalTo("deny"))
        .body("answer", not(hasKey("gate")));

    String reported = Portal.ask(person);
    phone.report(reported).statusCode(200).body("status", equalTo("reported"));
    Portal.expectState(reported, "reported");

    assertEquals(0, FakeActivation.tries(phone.deviceId()));
  }

  @Test
  void aWrongNumberEndsTheChallengeAndIsCounted() {
    String id = Portal.ask(person);

    phone.approve(id, Portal.WRONG_NUMBER).statusCode(409).body("code", equalTo("wrong-number"));

    Portal.expectState(id, "wrong-number");
    assertEquals("mismatched", FakeActivation.lastTransfer(phone.deviceId()));
    phone.approve(id, Portal.NUMBER).statusCode(409);
    Portal.expectState(id, "wrong-number");
    Portal.consume(id).statusCode(409).body("state", equalTo("wrong-number"));
  }

  @Test
  void aWrongScanSecretIsAWrongNumberToo() {
    String id = Portal.ask(person);

    scan(id, "AAAAAAAAAAAAAAAAAAAAAA").statusCode(409).body("code", equalTo("wrong-number"));

    Portal.expectState(id, "wrong-number");
  }

  @Test
  void aWrongPinLeavesTheChallengePendingAndSaysWhatIsLeft() {
    String id = Portal.ask(person);

    phone
        .withPin("9173")
        .approve(id, Portal.NUMBER)
        .statusCode(403)
        .body("code", equalTo("gate-failed"))
        .body("triesLeft", equalTo(4));

    phone.approve(id, Portal.NUMBER).statusCode(200);
  }

  @Test
  void behindAWrongPinNobodyLearnsWhetherTheNumberWasRight() {
    String id = Portal.ask(person);

    phone
        .withPin("9173")
        .approve(id, Portal.WRONG_NUMBER)
        .statusCode(403)
        .body("code", equalTo("gate-failed"));

    Portal.expectState(id, "pending");
  }

  @Test
  void theSameAnswerAgainGetsTheSameResult() {
    String approved = Portal.ask(person);
    phone.approve(approved, Portal.NUMBER).statusCode(200);
    phone.approve(approved, Portal.NUMBER).statusCode(200).body("status", equalTo("approved"));
    Portal.consume(approved).statusCode(200);
    phone.approve(approved, Portal.NUMBER).statusCode(200).body("status", equalTo("approved"));
    assertEquals(1, FakeActivation.tries(phone.deviceId()));

    String denied = Portal.ask(person);
    phone.deny(denied).statusCode(200);
    phone.deny(denied).statusCode(200).body("status", equalTo("denied"));

    String wrong = Portal.ask(person);
    phone.approve(wrong, Portal.WRONG_NUMBER).statusCode(409);
    phone.approve(wrong, Portal.WRONG_NUMBER).statusCode(409).body("code", equalTo("wrong-number"));
    assertEquals(2, FakeActivation.tries(phone.deviceId()));
  }

  @Test
  void anotherDecisionAfterwardsIsTooLate() {
    String id = Portal.ask(person);
    phone.deny(id).statusCode(200);

    phone
        .approve(id, Portal.NUMBER)
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("denied"));
    phone.report(id).statusCode(409).body("state", equalTo("denied"));
  }

  @Test
  void theSecondPhoneIsTooLateEvenWithTheSameDecision() {
    PhoneApi other = person.phone();
    String id = Portal.ask(person);
    phone.deny(id).statusCode(200);

    other.deny(id).statusCode(409).body("code", equalTo("not-pending"));
  }

  @Test
  void aLockedPhoneMayLookDenyAndReportButNotApprove() {
    phone.nowIs(EnrolmentState.LOCKED);
    String id = Portal.ask(person);

    phone.checkNow().statusCode(200).body("challenges.size()", equalTo(1));
    phone.approve(id, Portal.NUMBER).statusCode(423).body("code", equalTo("locked"));
    Portal.expectState(id, "pending");
    phone.deny(id).statusCode(200);
    phone.report(Portal.ask(person)).statusCode(200);
  }

  @Test
  void fiveWrongPinsInARowLock() {
    String id = Portal.ask(person);
    PhoneApi guessing = phone.withPin("9173");
    for (int left = 4; left >= 0; left--) {
      guessing.approve(id, Portal.NUMBER).statusCode(403).body("triesLeft", equalTo(left));
    }

    phone.approve(id, Portal.NUMBER).statusCode(423);

    Portal.expectState(id, "pending");
  }

  @Test
  void anAnswerAfterTheLastInstantIsTooLate() {
    String id = Portal.ask(person);
    String view = phone.fetch(id);
    Database.age(id, "181 seconds");

    phone
        .send(id, phone.phone().answerBody(view, "approve", Portal.NUMBER))
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("expired"));

    assertEquals(0, FakeActivation.tries(phone.deviceId()));
  }

  @Test
  void anAnswerOpensNothingForAnotherChallenge() {
    String first = Portal.ask(person);
    String second = Portal.ask(person);
    String stolen = phone.phone().answerBody(phone.fetch(first), "approve", Portal.NUMBER);

    phone
        .send(second, stolen)
        .statusCode(401)
        .body("code", equalTo("proof-invalid"))
        .body("reason", equalTo("cid"));
  }

  @Test
  void theAnswersOfRefusalsHoldNoSecret() {
    String id = Portal.ask(person);

    phone
        .approve(id, Portal.WRONG_NUMBER)
        .body(not(containsString(Portal.NUMBER)))
        .body(not(containsString(Portal.SCAN)));
  }

  private ValidatableResponse scan(String id, String secret) {
    return phone.send(id, phone.phone().scanAnswerBody(phone.fetch(id), secret));
  }
}
