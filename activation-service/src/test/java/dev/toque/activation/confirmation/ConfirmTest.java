package dev.toque.activation.confirmation;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
class ConfirmTest {

  private final TestAccount account = TestAccount.create();
  private final TestPhone phone = PhoneApi.phone();
  private IssuedTestCode code;

  @BeforeEach
  void showCode() {
    code = account.firstCode();
  }

  @Test
  void theRightNumberMakesThePhoneActive() {
    String number = enrol();

    PortalApi.confirm(code.activationId(), number)
        .then()
        .statusCode(200)
        .body("state", equalTo("active"));
    PhoneApi.me(phone).then().body("status", equalTo("active"));
    PortalApi.account(account.id())
        .then()
        .body("everActive", equalTo(true))
        .body("devices", hasSize(1))
        .body("devices[0].activatedAt", notNullValue());
  }

  @Test
  void repeatingASuccessGivesItAgain() {
    String number = enrol();
    PortalApi.confirm(code.activationId(), number).then().statusCode(200);

    PortalApi.confirm(code.activationId(), number)
        .then()
        .statusCode(200)
        .body("state", equalTo("active"));
  }

  @Test
  void aPendingPhoneIsNoPhoneYet() {
    enrol();

    PortalApi.account(account.id())
        .then()
        .body("everActive", equalTo(false))
        .body("devices", hasSize(0));
    PhoneApi.me(phone).then().body("status", equalTo("pending"));
    assertProblem(PhoneApi.gateCheck(phone), 401, "not-enrolled");
  }

  @Test
  void threeWrongNumbersThrowThePhoneAway() {
    String wrong = wrong(enrol());

    PortalApi.confirm(code.activationId(), wrong)
        .then()
        .statusCode(200)
        .body("state", equalTo("redeemed"))
        .body("triesLeft", equalTo(2));
    PortalApi.confirm(code.activationId(), wrong).then().body("triesLeft", equalTo(1));
    PortalApi.confirm(code.activationId(), wrong)
        .then()
        .statusCode(200)
        .body("state", equalTo("rejected"))
        .body("reason", equalTo("wrong-number"))
        .body("endedAt", notNullValue());

    PhoneApi.me(phone)
        .then()
        .body("status", equalTo("rejected"))
        .body("reason", equalTo("wrong-number"));
  }

  @Test
  void theRightNumberComesTooLateAfterTheThirdWrongOne() {
    String number = enrol();
    for (int i = 0; i < 3; i++) {
      PortalApi.confirm(code.activationId(), wrong(number)).then().statusCode(200);
    }

    assertProblem(PortalApi.confirm(code.activationId(), number), 409, "not-pending")
        .body("state", equalTo("rejected"));
  }

  @Test
  void notMyPhoneThrowsItAway() {
    enrol();

    PortalApi.reject(code.activationId())
        .then()
        .statusCode(200)
        .body("state", equalTo("rejected"))
        .body("reason", equalTo("not-mine"));
    PhoneApi.me(phone)
        .then()
        .body("status", equalTo("rejected"))
        .body("reason", equalTo("not-mine"));
  }

  @Test
  void anActivePhoneIsNotThrownAwayByALateRejection() {
    PortalApi.confirm(code.activationId(), enrol()).then().statusCode(200);

    PortalApi.reject(code.activationId()).then().statusCode(200).body("state", equalTo("active"));
  }

  @Test
  void thereIsNothingToConfirmBeforeAPhoneCame() {
    assertProblem(PortalApi.confirm(code.activationId(), "1234"), 409, "not-pending")
        .body("state", equalTo("waiting"));
  }

  @Test
  void aNumberThatComesTooLateThrowsThePhoneAway() {
    String number = enrol();
    Database.update(
        "UPDATE enrolment SET confirm_until = clock_timestamp() WHERE device_id = ?",
        phone.deviceId());

    assertProblem(PortalApi.confirm(code.activationId(), number), 409, "not-pending")
        .body("state", equalTo("rejected"));
    PhoneApi.me(phone)
        .then()
        .body("status", equalTo("rejected"))
        .body("reason", equalTo("timeout"));
    PortalApi.state(code.activationId()).then().body("reason", equalTo("timeout"));
    assertProblem(PhoneApi.enrol(phone, code.code()), 410, "code-expired")
        .body("reason", equalTo("time"));
    PortalApi.account(account.id()).then().body("everActive", equalTo(false));
  }

  @Test
  void theNumberIsAwaitedTwoMinutesLongerThanTheCodeWouldHaveLived() {
    enrol();

    assertEquals(
        List.of("120"),
        Database.query(
            "SELECT extract(epoch FROM confirm_until - code_expires_at)::integer FROM enrolment WHERE device_id = ?",
            phone.deviceId()));
  }

  private String enrol() {
    return PhoneApi.enrol(phone, code.code()).jsonPath().getString("confirmation.number");
  }

  private static String wrong(String number) {
    return number.equals("0000") ? "0001" : "0000";
  }
}
