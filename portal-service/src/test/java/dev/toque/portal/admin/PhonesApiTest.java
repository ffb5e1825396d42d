package dev.toque.portal.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.activation.DeviceView;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class PhonesApiTest {

  private FakeActivation activation;
  private String userName;
  private UUID accountId;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    FakePush.start();
    userName = Operator.account();
    accountId = Database.accountId(userName);
  }

  @Test
  void phonesAreListedWithoutTheirKeys() {
    DeviceView phone = enrol("Pixel 8");

    Operator.get("/" + userName + "/phones")
        .then()
        .statusCode(200)
        .body("phones[0].enrollmentId", equalTo(phone.enrollmentId().toString()))
        .body("phones[0].name", equalTo("Pixel 8"))
        .body("phones[0].platform", equalTo("android"))
        .body("phones[0].status", equalTo("active"))
        .body(not(containsString("publicKey")))
        .body(not(containsString("\"x\"")));
  }

  @Test
  void accountWithoutPhoneHasAnEmptyList() {
    Operator.get("/" + userName + "/phones").then().body("phones", empty());
  }

  @Test
  void phoneIsRemovedAndRemovingItAgainIsFine() {
    String path = "/" + userName + "/phones/" + enrol("Pixel 8").enrollmentId();

    Operator.delete(path).then().statusCode(204);
    Operator.delete(path).then().statusCode(204);

    Operator.get("/" + userName + "/phones").then().body("phones", empty());
    assertEquals(1, asked("DELETE /internal/v1/enrollments/[^/]+"));
  }

  @Test
  void phoneOfAnotherAccountIsNotRemoved() {
    DeviceView phone = enrol("Pixel 8");

    Operator.delete("/" + Operator.account() + "/phones/" + phone.enrollmentId());

    assertEquals(0, asked("DELETE /internal/v1/enrollments/[^/]+"));
  }

  @Test
  void unlockingUnlocksEveryPhone() {
    enrol("Pixel 8");
    enrol("Tablet");

    Operator.post("/" + userName + "/unlock").then().statusCode(204);

    assertEquals(2, asked("POST /internal/v1/enrollments/[^/]+/unlock"));
  }

  @Test
  void whoHadAPhoneIsNotLetInByThePasswordAlone() {
    Operator.delete("/" + userName + "/phones/" + enrol("Pixel 8").enrollmentId());
    Browser browser = new Browser();

    browser.signIn(userName, Operator.PASSWORD);

    assertFalse(browser.isSignedIn());
  }

  @Test
  void unknownAccountHasNoPhones() {
    Operator.get("/nobody-at-all/phones").then().statusCode(404);
    Operator.post("/nobody-at-all/unlock").then().statusCode(404);
    Operator.delete("/nobody-at-all/sessions").then().statusCode(404);
  }

  @Test
  void everyActIsInTheAuditTrail() {
    Operator.delete("/" + userName + "/phones/" + enrol("Pixel 8").enrollmentId());
    Operator.post("/" + userName + "/unlock");
    Operator.delete("/" + userName + "/sessions");

    List<String> events =
        Database.query("SELECT event FROM audit_event WHERE account_id = ? ORDER BY id", accountId);
    assertEquals(List.of("account-made", "phone-removed", "unlocked", "sessions-ended"), events);
    assertTrue(
        Database.query("SELECT actor FROM audit_event WHERE account_id = ?", accountId).stream()
            .allMatch("operator"::equals));
  }

  private DeviceView enrol(String name) {
    return activation.enrolled(accountId, TestPhone.create(Neighbours.PUBLIC_URL), name);
  }

  private long asked(String pattern) {
    return activation.requests().stream().filter(request -> request.matches(pattern)).count();
  }
}
