package dev.toque.push.target;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.push.testing.EventStream;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** <em>Send a test</em> of the portal (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class TestNotificationTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final TestBrowser browser = new TestBrowser();

  @Test
  void thePortalIsToldOnWhichWayATestWasSent() {
    phone.put("/targets/me", browser.target()).statusCode(204);

    Portal.test(phone.deviceId()).statusCode(202).body("transport", equalTo("webpush"));

    await().until(() -> PushServiceStub.messages(browser.path()).size() == 1);
  }

  @Test
  void aPhoneThatAllowsNoNotificationsShowsATestWhileItsAppIsOpen() {
    try (EventStream app = phone.listen()) {
      Portal.test(phone.deviceId()).statusCode(202).body("", anEmptyMap());

      app.awaitEvent("test {}");
    }
  }

  @Test
  void testsOfPortalAndPhoneAreRareTogether() {
    phone.put("/targets/me", browser.target()).statusCode(204);
    phone.post("/targets/me/test").statusCode(202);

    Portal.test(phone.deviceId()).statusCode(429).body("code", equalTo("too-many-requests"));
  }

  @Test
  void aPhoneThatIsNotEnrolledIsNotTested() {
    phone.nowIs(EnrolmentState.REMOVED);

    Portal.test(phone.deviceId()).statusCode(404).body("code", equalTo("not-found"));
    Portal.test("never-enrolled").statusCode(404);
  }
}
