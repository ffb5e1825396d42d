package dev.toque.push.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Push targets (protocol.md, section 5), and where none may lead (security.md). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class TargetTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final TestBrowser browser = new TestBrowser();

  @Test
  void whatIsConfiguredIsOffered() {
    given()
        .get("/api/push/v1/config")
        .then()
        .statusCode(200)
        .body("transports", contains("stream", "webpush"))
        .body("vapidPublicKey", matchesPattern("[A-Za-z0-9_-]{87}"));
  }

  @Test
  void aPhoneHasOneTargetWhichItReplacesAndDeletes() {
    phone.put("/targets/me", browser.target()).statusCode(204);
    phone.put("/targets/me", new TestBrowser().target()).statusCode(204);
    assertEquals(1, kept());

    phone.delete("/targets/me").statusCode(204);
    phone.delete("/targets/me").statusCode(204);

    assertEquals(0, kept());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@evil.example/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evilpush.apple.com/x",
        "https://push.apple.com/x",
        "https://evil.example/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://fcm.googleapis.com/x#fragment",
        "file:///etc/passwd",
        "//fcm.googleapis.com/x",
        "javascript:alert(1)",
        "not an address",
        ""
      })
  void noNotificationGoesToAnyOtherAddress(String endpoint) {
    phone
        .put("/targets/me", TestBrowser.target(endpoint, browser.publicKey(), browser.secret()))
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].field", equalTo("subscription.endpoint"));
    assertEquals(0, kept());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://fcm.googleapis.com/fcm/send/abc", "https://web.push.apple.com:443/QX"})
  void theBrowsersServicesAreKnown(String endpoint) {
    phone
        .put("/targets/me", TestBrowser.target(endpoint, browser.publicKey(), browser.secret()))
        .statusCode(204);
  }

  /** Such as one of UnifiedPush in the operator's own network. */
  @Test
  void aServiceThatTheOperatorAddedIsTakenByItsExactOriginAlone() {
    String own = PushServiceStub.origin();
    String port = own.substring(own.lastIndexOf(':') + 1);

    target(own + "/UP?token=abc").statusCode(204);
    target("https://127.0.0.1:" + port + "/UP").statusCode(400);
    target("http://127.0.0.1/UP").statusCode(400);
    target("http://127.0.0.1:" + port + "@evil.example/UP").statusCode(400);
    target("http://evil.example:" + port + "/UP").statusCode(400);
  }

  @Test
  void keysThatEncryptNothingAreRefused() {
    String endpoint = "https://fcm.googleapis.com/x";
    String offCurve = "BA" + "A".repeat(85);

    refuse(TestBrowser.target(endpoint, offCurve, browser.secret()), "p256dh");
    refuse(TestBrowser.target(endpoint, "", browser.secret()), "p256dh");
    refuse(TestBrowser.target(endpoint, browser.publicKey() + "=", browser.secret()), "p256dh");
    refuse(TestBrowser.target(endpoint, browser.publicKey(), "AAAA"), "auth");
  }

  @Test
  void aTransportThatIsNotConfiguredIsRefused() {
    for (String body :
        new String[] {
          "{\"transport\":\"fcm\",\"token\":\"x\"}",
          "{\"transport\":\"apns\",\"token\":\"x\",\"environment\":\"sandbox\"}",
          "{\"transport\":\"pigeon\"}",
          "{}"
        }) {
      phone.put("/targets/me", body).statusCode(400).body("code", equalTo("malformed"));
    }
  }

  @Test
  void onlyAnEnrolledPhoneHasATarget() {
    for (EnrolmentState status :
        new EnrolmentState[] {
          EnrolmentState.PENDING, EnrolmentState.REMOVED, EnrolmentState.REJECTED
        }) {
      person
          .phone(status)
          .put("/targets/me", browser.target())
          .statusCode(401)
          .body("code", equalTo("not-enrolled"));
    }
  }

  private ValidatableResponse target(String endpoint) {
    return phone.put(
        "/targets/me", TestBrowser.target(endpoint, browser.publicKey(), browser.secret()));
  }

  private void refuse(String target, String field) {
    phone
        .put("/targets/me", target)
        .statusCode(400)
        .body("errors[0].field", equalTo("subscription.keys." + field));
  }

  private int kept() {
    return Database.column("SELECT 1 FROM push_target WHERE device_id = ?", phone.deviceId())
        .size();
  }
}
