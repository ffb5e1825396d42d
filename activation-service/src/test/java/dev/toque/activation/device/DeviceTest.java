package dev.toque.activation.device;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices and their gates for the other services (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
class DeviceTest {

  private final TestAccount account = TestAccount.create();
  private TestPhone phone;

  @BeforeEach
  void enrol() {
    phone = account.activePhone();
  }

  @Test
  void aDeviceComesWithItsKeys() {
    PortalApi.device(phone.deviceId())
        .then()
        .statusCode(200)
        .body("deviceId", equalTo(phone.deviceId()))
        .body("accountId", equalTo(account.id().toString()))
        .body("status", equalTo("active"))
        .body("publicKey.kty", equalTo("EC"))
        .body("gate.method", equalTo("pin"))
        .body("gate.publicKey.crv", equalTo("Ed25519"))
        .body("addedAt", notNullValue())
        .body("activatedAt", notNullValue())
        .body("triesLeft", equalTo(5));
    assertProblem(PortalApi.device(PhoneApi.phone().deviceId()), 404, "not-found");
  }

  @Test
  void anUnknownAccountHasNoDevices() {
    PortalApi.account(UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("everActive", equalTo(false))
        .body("devices", hasSize(0));
  }

  @Test
  void theLastActivationIsToldWhenThatPhoneIsGone() {
    String activatedAt = PortalApi.device(phone.deviceId()).jsonPath().getString("activatedAt");
    PhoneApi.remove(phone).then().statusCode(204);

    PortalApi.account(account.id())
        .then()
        .body("devices", hasSize(0))
        .body("lastActivatedAt", equalTo(activatedAt));
  }

  @Test
  void thePortalRenamesAPhoneThatIsActive() {
    String id = PhoneApi.me(phone).jsonPath().getString("enrollmentId");

    PortalApi.rename(id, "Kitchen tablet").then().statusCode(204);

    PhoneApi.me(phone).then().body("device.name", equalTo("Kitchen tablet"));
    assertProblem(PortalApi.rename(id, " "), 400, "malformed");
    PhoneApi.remove(phone).then().statusCode(204);
    assertProblem(PortalApi.rename(id, "Gone"), 401, "not-enrolled");
  }

  @Test
  void theGateOfAnAnswerOpens() {
    PortalApi.device(phone.deviceId()).then().body("lastUsedAt", nullValue());

    verify(phone, "matched").then().statusCode(200).body("triesLeft", equalTo(5));

    PortalApi.device(phone.deviceId()).then().body("lastUsedAt", notNullValue());
  }

  @Test
  void aWrongGateIsRefusedTheSameWhateverTheNumber() {
    assertProblem(verify(phone.withPin("9753"), "matched"), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    assertProblem(verify(phone.withPin("9753"), "mismatched"), 403, "gate-failed")
        .body("triesLeft", equalTo(3));
  }

  @Test
  void tenWrongNumbersInARowLock() {
    for (int i = 0; i < 10; i++) {
      verify(phone, "mismatched").then().statusCode(200);
    }

    assertProblem(verify(phone, "matched"), 423, "locked");
    PhoneApi.me(phone).then().body("status", equalTo("locked"));
    PortalApi.account(account.id()).then().body("devices[0].status", equalTo("locked"));
  }

  @Test
  void aRightNumberAndNoneAskedForEndTheRun() {
    for (String ending : new String[] {"matched", "not-asked"}) {
      for (int i = 0; i < 9; i++) {
        verify(phone, "mismatched").then().statusCode(200);
      }
      verify(phone, ending).then().statusCode(200);
    }

    PhoneApi.me(phone).then().body("status", equalTo("active"));
  }

  @Test
  void unlockingForgetsWrongNumbersToo() {
    for (int i = 0; i < 10; i++) {
      verify(phone, "mismatched").then().statusCode(200);
    }

    PortalApi.unlock(PhoneApi.me(phone).jsonPath().getString("enrollmentId"))
        .then()
        .statusCode(204);

    verify(phone, "mismatched").then().statusCode(200);
    PhoneApi.me(phone).then().body("status", equalTo("active"));
  }

  @Test
  void aWrongGateBehindAWrongNumberDoesNotCountTheNumber() {
    for (int i = 0; i < 9; i++) {
      verify(phone, "mismatched").then().statusCode(200);
    }

    assertProblem(verify(phone.withPin("9753"), "mismatched"), 403, "gate-failed");

    PhoneApi.me(phone).then().body("status", equalTo("active"));
  }

  @Test
  void onlyAnAnswerOfThisDeviceCounts() {
    TestPhone other = PhoneApi.phone();

    assertProblem(
        PortalApi.verifyGate(phone.deviceId(), body(other, "matched")), 401, "proof-invalid");

    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void aPhoneThatIsNotActiveOpensNothing() {
    TestPhone pending = PhoneApi.phone();
    PhoneApi.enrol(pending, account.code("additional").code()).then().statusCode(201);

    assertProblem(verify(pending, "matched"), 401, "not-enrolled");
    assertProblem(verify(PhoneApi.phone(), "matched"), 401, "not-enrolled");
  }

  @Test
  void theGateIsVerifiedForPushOnly() {
    assertProblem(
        PortalApi.as("portal")
            .body(body(phone, "matched"))
            .post("/internal/v1/devices/" + phone.deviceId() + "/gate-verifications"),
        403,
        "forbidden");
    assertProblem(
        PortalApi.as("push").get("/internal/v1/accounts/" + account.id()), 403, "forbidden");
  }

  private static Response verify(TestPhone phone, String transfer) {
    return PortalApi.verifyGate(phone.deviceId(), body(phone, transfer));
  }

  private static String body(TestPhone phone, String transfer) {
    String statement =
        phone.statement(
            StatementUse.ANSWER,
            Map.of("cid", "challenge", "nonce", "nonce", "dh", "hash", "decision", "approve"));
    ObjectNode body =
        StrictJson.mapper()
            .createObjectNode()
            .put("statement", statement)
            .put("transfer", transfer);
    body.set("gate", phone.gate(statement));
    return body.toString();
  }
}
