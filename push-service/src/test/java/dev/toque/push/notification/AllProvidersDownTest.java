package dev.toque.push.notification;

import static dev.toque.push.testing.Attempted.SOON;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.ApnsStub;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.FcmStub;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to notify a phone fails at once: nothing is lost but the notification. */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
@WithTestResource(FcmStub.class)
@WithTestResource(ApnsStub.class)
class AllProvidersDownTest {

  private final Person person = Person.someone();
  private final PhoneApi byWebPush = person.phone();
  private final PhoneApi byFcm = person.phone();
  private final PhoneApi byApns = person.phone();
  private final TestBrowser browser = new TestBrowser();
  private final String fcmToken = UUID.randomUUID().toString();
  private final String apnsToken = fcmToken.replace("-", "").repeat(2);

  @BeforeEach
  void register() {
    byWebPush.put("/targets/me", browser.target()).statusCode(204);
    byFcm
        .put("/targets/me", "{\"transport\":\"fcm\",\"token\":\"%s\"}".formatted(fcmToken))
        .statusCode(204);
    byApns
        .put(
            "/targets/me",
            "{\"transport\":\"apns\",\"token\":\"%s\",\"environment\":\"production\"}"
                .formatted(apnsToken))
        .statusCode(204);
  }

  @Test
  void allThatAreConfiguredAreOffered() {
    given()
        .get("/api/push/v1/config")
        .then()
        .body("transports", contains("apns", "fcm", "stream", "webpush"));
  }

  @Test
  void thePhonesFindTheRequestByCheckNowAndThePortalIsToldTheTruth() {
    PushServiceStub.answers(browser.path(), "503");
    FcmStub.answers(fcmToken, FcmStub.error(503, "UNAVAILABLE", "UNAVAILABLE"));
    ApnsStub.answers(apnsToken, "SERVICE_UNAVAILABLE");

    String id = Portal.ask(person);

    Portal.state(id)
        .body("state", equalTo("pending"))
        .body("seen", equalTo(false))
        .body("deliveries.state", everyItem(in(List.of("sending", "delayed"))))
        .body("deliveries.size()", equalTo(3));
    await()
        .atMost(SOON.multipliedBy(2))
        .untilAsserted(
            () -> Portal.state(id).body("deliveries.state", everyItem(equalTo("failed"))));
    for (PhoneApi phone : List.of(byWebPush, byFcm, byApns)) {
      phone.checkNow().body("challenges.id", hasItem(id));
    }
    Portal.state(id).body("seen", equalTo(true));
    byApns.approve(id, Portal.NUMBER).statusCode(200).body("status", equalTo("approved"));
  }

  @Test
  void onceTheyAreBackSendAgainReachesThePhones() {
    PushServiceStub.answers(browser.path(), "503 Retry-After: 600", "201");
    FcmStub.answers(fcmToken, "503 Retry-After: 600", "200\n{}");
    ApnsStub.answers(apnsToken, "INTERNAL_SERVER_ERROR", "accept");
    String id = Portal.ask(person);
    await()
        .atMost(SOON)
        .untilAsserted(() -> Portal.state(id).body("deliveries.state", hasItem("failed")));

    Portal.sendAgain(id).body("notified", equalTo(true));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> Portal.state(id).body("deliveries.state", everyItem(equalTo("accepted"))));
  }
}
