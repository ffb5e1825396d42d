package dev.toque.activation.phone;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another PIN, and what a repeat may do (protocol.md 4.5). */
@QuarkusTest
@WithTestResource(Stores.class)
class ChangeGateTest {

  private static final String NEW_PIN = "8642";

  private final TestAccount account = TestAccount.create();
  private TestPhone phone;

  @BeforeEach
  void enrol() {
    phone = account.activePhone();
  }

  @Test
  void theNewPinOpensAndTheOldOneNoLonger() {
    PhoneApi.changeGate(phone, NEW_PIN)
        .then()
        .statusCode(200)
        .body("offline.suite", equalTo("OCRA-1:HOTP-SHA256-8:QN08"))
        .body("offline.secret", matchesPattern("[A-Za-z0-9_-]{43}"));

    PhoneApi.gateCheck(phone.withPin(NEW_PIN)).then().statusCode(200);
    assertProblem(PhoneApi.gateCheck(phone), 403, "gate-failed");
  }

  @Test
  void everyChangeGivesANewSecret() {
    String first = secret(PhoneApi.changeGate(phone, NEW_PIN));

    String second = secret(PhoneApi.changeGate(phone.withPin(NEW_PIN), "5566"));

    assertNotEquals(first, second);
  }

  @Test
  void aRepeatSignedByThePreviousOrTheNewKeyGetsTheSameAnswer() {
    String first = secret(PhoneApi.changeGate(phone, NEW_PIN));

    assertEquals(first, secret(PhoneApi.changeGate(phone, NEW_PIN)));
    assertEquals(first, secret(PhoneApi.changeGate(phone.withPin(NEW_PIN), NEW_PIN)));
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void thePreviousKeyChangesNothingElse() {
    secret(PhoneApi.changeGate(phone, NEW_PIN));

    assertProblem(PhoneApi.changeGate(phone, "5566"), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    PhoneApi.gateCheck(phone.withPin(NEW_PIN)).then().statusCode(200);
  }

  @Test
  void aWrongPinChangesNothingAndCounts() {
    assertProblem(PhoneApi.changeGate(phone.withPin("5566"), NEW_PIN), 403, "gate-failed")
        .body("triesLeft", equalTo(4));

    PhoneApi.gateCheck(phone).then().statusCode(200);
  }

  @Test
  void aNewKeyThatDidNotSignTheStatementIsRefusedUncounted() {
    String statement = phone.statement(StatementUse.CHANGE, Map.of());
    ObjectNode body = StrictJson.mapper().createObjectNode().put("statement", statement);
    body.set("gate", phone.gate(statement));
    body.set("next", phone.withPin(NEW_PIN).newGate("another statement"));

    assertProblem(
            PhoneApi.send(phone, Method.PUT, PhoneApi.ME + "/gate", body.toString()),
            401,
            "proof-invalid")
        .body("reason", equalTo("next"));
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void theDatabaseHoldsTheSecretOnlyEncrypted() {
    String secret = secret(PhoneApi.changeGate(phone, NEW_PIN));

    String stored =
        Database.query("SELECT offline_secret FROM enrolment WHERE device_id = ?", phone.deviceId())
            .get(0);

    assertEquals(false, stored.contains(secret));
  }

  private static String secret(Response response) {
    return response.then().statusCode(200).extract().path("offline.secret");
  }
}
