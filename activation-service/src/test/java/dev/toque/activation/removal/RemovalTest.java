package dev.toque.activation.removal;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
class RemovalTest {

  private final TestAccount account = TestAccount.create();

  @Test
  void aPhoneLeavesAndMayRepeatThat() {
    TestPhone phone = account.activePhone();

    PhoneApi.remove(phone).then().statusCode(204);
    PhoneApi.remove(phone).then().statusCode(204);

    PortalApi.account(account.id())
        .then()
        .body("everActive", equalTo(true))
        .body("devices", hasSize(0));
    assertProblem(PhoneApi.gateCheck(phone), 401, "not-enrolled");
  }

  @Test
  void leavingNeedsThePin() {
    TestPhone phone = account.activePhone();

    assertProblem(PhoneApi.remove(phone.withPin("9753")), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    PhoneApi.me(phone).then().body("status", equalTo("active"));
  }

  @Test
  void aRepeatedRemovalTellsNothingAboutThePin() {
    TestPhone phone = account.activePhone();
    PhoneApi.remove(phone).then().statusCode(204);

    PhoneApi.remove(phone.withPin("9753")).then().statusCode(204);
  }

  @Test
  void thePortalRemovesAPhoneOnce() {
    TestPhone phone = account.activePhone();

    PortalApi.removeEnrolment(id(phone)).then().statusCode(204);
    PortalApi.removeEnrolment(id(phone)).then().statusCode(204);

    PhoneApi.me(phone).then().body("status", equalTo("removed"));
    assertProblem(PortalApi.removeEnrolment(UUID.randomUUID().toString()), 404, "not-found");
  }

  @Test
  void removingAPendingPhoneEndsIt() {
    TestPhone phone = PhoneApi.phone();
    PhoneApi.enrol(phone, account.firstCode().code()).then().statusCode(201);

    PortalApi.removeEnrolment(id(phone)).then().statusCode(204);

    PhoneApi.me(phone).then().body("status", equalTo("rejected")).body("reason", equalTo("ended"));
  }

  @Test
  void aDeletedAccountLosesItsPhonesAndCodes() {
    TestPhone phone = account.activePhone();
    TestPhone pending = PhoneApi.phone();
    PhoneApi.enrol(pending, account.code("additional").code()).then().statusCode(201);
    String code = account.code("additional").code();

    PortalApi.deleteAccount(account.id()).then().statusCode(204);

    PhoneApi.me(phone).then().body("status", equalTo("removed"));
    PhoneApi.me(pending).then().body("status", equalTo("rejected"));
    assertProblem(PhoneApi.inspect(code), 410, "code-expired").body("reason", equalTo("ended"));
  }

  @Test
  void theFirstPhoneVetoesAnAdditionAndMayRepeatThat() {
    TestPhone first = account.activePhone();
    TestPhone added = account.activePhone("additional");

    PhoneApi.veto(first, enrolment(added)).then().statusCode(204);
    PhoneApi.veto(first, enrolment(added)).then().statusCode(204);

    PhoneApi.me(added).then().body("status", equalTo("removed"));
  }

  @Test
  void aPhoneOfADayVetoesAnAddition() {
    account.activePhone();
    TestPhone second = account.activePhone("additional");
    Database.update(
        "UPDATE enrolment SET activated_at = now() - interval '25 hours' WHERE device_id = ?",
        second.deviceId());
    TestPhone third = account.activePhone("additional");

    PhoneApi.veto(second, enrolment(third)).then().statusCode(204);
  }

  @Test
  void aPhoneOfLessThanADayVetoesNothing() {
    TestPhone first = account.activePhone();
    TestPhone second = account.activePhone("additional");
    TestPhone third = account.activePhone("additional");

    assertProblem(PhoneApi.veto(second, enrolment(third)), 403, "forbidden");
    assertProblem(PhoneApi.veto(second, enrolment(first)), 403, "forbidden");
    assertProblem(PhoneApi.veto(second, enrolment(second)), 403, "forbidden");
    PhoneApi.me(third).then().body("status", equalTo("active"));
  }

  @Test
  void aReplacementThatNoPhoneIsOlderThanVetoesAtOnce() {
    TestPhone first = account.activePhone();
    PhoneApi.remove(first).then().statusCode(204);
    TestPhone replacement = account.activePhone("replacement");
    TestPhone added = account.activePhone("additional");

    PhoneApi.veto(replacement, enrolment(added)).then().statusCode(204);

    PhoneApi.me(added).then().body("status", equalTo("removed"));
  }

  @Test
  void afterADayAnAdditionStands() {
    TestPhone first = account.activePhone();
    TestPhone added = account.activePhone("additional");
    Database.update(
        "UPDATE enrolment SET activated_at = activated_at - interval '25 hours' WHERE account_id = ?",
        account.id());

    assertProblem(PhoneApi.veto(first, enrolment(added)), 403, "forbidden");
  }

  @Test
  void aVetoNeedsThePinAndTheSameAccount() {
    TestPhone first = account.activePhone();
    TestPhone added = account.activePhone("additional");
    TestPhone stranger = TestAccount.create().activePhone();

    assertProblem(PhoneApi.veto(first.withPin("9753"), enrolment(added)), 403, "gate-failed");
    assertProblem(PhoneApi.veto(stranger, enrolment(added)), 404, "not-found");
    assertProblem(PhoneApi.veto(first, UUID.randomUUID()), 404, "not-found");
    PhoneApi.me(added).then().body("status", equalTo("active"));
  }

  private static UUID enrolment(TestPhone phone) {
    return UUID.fromString(id(phone));
  }

  private static String id(TestPhone phone) {
    return PhoneApi.me(phone).jsonPath().getString("enrollmentId");
  }
}
