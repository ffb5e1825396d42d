package dev.toque.push.notification.webpush;

import static dev.toque.push.testing.Attempted.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.testing.LogLines;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.testing.Attempted;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.HintListener;
import dev.toque.push.testing.HttpEce;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web Push against a service that answers as RFC 8030 says (security.md, Providers' answers). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class WebPushTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final Attempted attempted = new Attempted(phone);
  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void register() {
    phone.put("/targets/me", browser.target()).statusCode(204);
  }

  @Test
  void aChallengeIsSentWithAnOpaqueIdAndNothingElse() {
    String id = Portal.ask(person);

    Map<String, String> message = first();
    JsonNode body = json(message);
    assertEquals("challenge", body.path("kind").asText());
    assertEquals(id, body.path("id").asText());
    assertTrue(Instant.parse(body.path("expiresAt").asText()).isAfter(Instant.now()));
    assertEquals(3, body.size());
    assertEquals("aes128gcm", message.get("content-encoding"));
    assertEquals("high", message.get("urgency"));
    assertTrue(Integer.parseInt(message.get("ttl")) <= 180);
    assertTrue(message.get("topic").matches("[A-Za-z0-9_-]{22}"));
    attempted.awaitOutcomes("delivered");
  }

  @Test
  void anotherImplementationReadsIt() {
    String id = Portal.ask(person);

    byte[] body = HexFormat.of().parseHex(first().get("body"));
    JsonNode read = StrictJson.readTree(HttpEce.decrypt(browser, body).getBytes());
    assertEquals(id, read.path("id").asText());
  }

  @Test
  void thePortalIsToldHowFarItHasCome() {
    PushServiceStub.answers(browser.path(), "503 Retry-After: 1", "201");
    PhoneApi unreachable = person.phone();

    String id = Portal.ask(person);

    Portal.state(id)
        .body("deliveries.size()", equalTo(1))
        .body("deliveries[0].deviceId", equalTo(phone.deviceId()))
        .body("deliveries[0].transport", equalTo("webpush"))
        .body("deliveries[0].state", oneOf("sending", "delayed"));
    Attempted.awaitDelivery(id, "accepted");
    unreachable.deny(id).statusCode(200);
    Portal.state(id).body("deliveries", empty());
  }

  @Test
  void whatIsTriedAgainIsSaidToBeDelayedAndWhoWaitsIsWoken() {
    PushServiceStub.answers(browser.path(), "403", "503 Retry-After: 60");
    String id = Portal.ask(person);
    Attempted.awaitDelivery(id, "failed");

    try (HintListener hints = HintListener.on("push:challenge:" + id)) {
      Portal.sendAgain(id).body("notified", equalTo(true));

      Attempted.awaitDelivery(id, "delayed");
      await().atMost(Attempted.SOON).until(() -> hints.messages().contains("delivery"));
    }
  }

  @Test
  void whatWillNotArriveIsSaidAndSendingAgainBeginsAnew() {
    PushServiceStub.answers(browser.path(), "403", "silence");
    String id = Portal.ask(person);
    Attempted.awaitDelivery(id, "failed");

    Portal.sendAgain(id).body("notified", equalTo(true));

    Portal.state(id).body("deliveries[0].state", equalTo("sending"));
  }

  @Test
  void weSayWhoWeAre() {
    Portal.ask(person);

    String authorization = first().get("authorization");
    assertTrue(authorization.matches("vapid t=[^,]+, ?k=[A-Za-z0-9_-]{87}"), authorization);
    String claims = authorization.replaceFirst("vapid t=[^.]+\\.([^.]+)\\..*", "$1");
    JsonNode token = StrictJson.readTree(Base64Url.decode(claims));
    assertEquals(PushServiceStub.origin(), token.path("aud").asText());
    assertEquals("mailto:operator@portal.example", token.path("sub").asText());
    long life = token.path("exp").asLong() - Instant.now().getEpochSecond();
    assertTrue(life > 0 && life <= 24 * 3600, "at most a day (RFC 8292, section 2): " + life);
  }

  @Test
  void whatWasAnsweredElsewhereIsWithdrawnFromTheOtherPhone() {
    PhoneApi other = person.phone();
    TestBrowser elsewhere = new TestBrowser();
    other.put("/targets/me", elsewhere.target()).statusCode(204);
    String id = Portal.ask(person);
    await().atMost(SOON).until(() -> PushServiceStub.messages(elsewhere.path()).size() == 1);

    phone.deny(id).statusCode(200);

    await().atMost(SOON).until(() -> PushServiceStub.messages(elsewhere.path()).size() == 2);
    Map<String, String> second = PushServiceStub.messages(elsewhere.path()).get(1);
    assertEquals("withdrawn", json(elsewhere, second).path("kind").asText());
    assertEquals(
        PushServiceStub.messages(elsewhere.path()).get(0).get("topic"), second.get("topic"));
    assertEquals(1, PushServiceStub.messages(browser.path()).size());
  }

  @Test
  void whatWasWithheldIsNotWithdrawnEither() {
    for (int i = 0; i < 3; i++) {
      phone.deny(Portal.ask(person)).statusCode(200);
    }
    String withheld = Portal.ask(person);
    await().atMost(SOON).until(() -> PushServiceStub.messages(browser.path()).size() == 3);

    Portal.cancel(withheld).statusCode(200);

    await()
        .during(Duration.ofMillis(300))
        .atMost(SOON)
        .until(() -> PushServiceStub.messages(browser.path()).size() == 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "410"})
  void aSubscriptionThatIsGoneIsDeleted(String status) {
    PushServiceStub.answers(browser.path(), status);

    Portal.ask(person);

    attempted.awaitNoTarget();
    attempted.awaitOutcomes("gone:status-" + status);
  }

  @Test
  void aSubscriptionThatWasRenewedMeanwhileIsKept() {
    PushServiceStub.answers(browser.path(), "503", "410");
    Portal.ask(person);
    first();
    phone.put("/targets/me", browser.target()).statusCode(204);

    attempted.awaitOutcomes("retry:status-503", "gone:status-410");

    assertEquals(1, attempted.targets());
  }

  @ParameterizedTest
  @CsvSource({
    "500, status-500",
    "503, status-503",
    "429 Retry-After: 1, status-429",
    "silence, timeout"
  })
  void aServiceThatCannotNowIsTriedAgain(String answer, String reason) {
    PushServiceStub.answers(browser.path(), answer, "201");

    Portal.ask(person);

    attempted.awaitOutcomes("retry:" + reason, "delivered");
    assertEquals(1, attempted.targets());
  }

  @Test
  void nothingIsRepeatedOnceTheChallengeIsSettled() {
    PushServiceStub.answers(browser.path(), "503 Retry-After: 1", "201");
    String id = Portal.ask(person);
    attempted.awaitOutcomes("retry:status-503");

    person.phone().deny(id).statusCode(200);

    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .until(() -> PushServiceStub.messages(browser.path()).size() == 1);
  }

  @Test
  void nothingIsRepeatedPastTheEndOfTheChallenge() {
    PushServiceStub.answers(browser.path(), "503 Retry-After: 600");

    Portal.ask(person);

    attempted.awaitOutcomes("gave-up:status-503");
    await()
        .during(Duration.ofMillis(300))
        .atMost(SOON)
        .until(() -> PushServiceStub.messages(browser.path()).size() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "401", "403", "413", "302 Location: http://127.0.0.1/"})
  void whatIsOurFaultIsNotRepeated(String answer) {
    PushServiceStub.answers(browser.path(), answer);

    Portal.ask(person);

    attempted.awaitOutcomes("refused:status-" + answer.substring(0, 3));
    assertEquals(1, PushServiceStub.messages(browser.path()).size());
    assertEquals(1, attempted.targets());
  }

  @Test
  void whatIsOurFaultAlarms() {
    PushServiceStub.answers(browser.path(), "403");

    try (LogLines log = LogLines.of("dev.toque.push.notification.delivery.DeliverMessage")) {
      Portal.ask(person);

      await().atMost(SOON).until(() -> log.with("alarm").size() == 1);
    }
  }

  @Test
  void aNameThatLeadsIntoOurOwnNetworkIsNotCalled() {
    phone
        .put(
            "/targets/me",
            TestBrowser.target("https://localhost/x", browser.publicKey(), browser.secret()))
        .statusCode(204);

    Portal.ask(person);

    attempted.awaitOutcomes("refused:address");
  }

  @Test
  void theChallengeExistsWhateverBecomesOfItsNotification() {
    PushServiceStub.answers(browser.path(), "503 Retry-After: 600");

    String id = Portal.ask(person);

    attempted.awaitOutcomes("gave-up:status-503");
    phone.checkNow().body("challenges.id", hasItem(id));
  }

  /** The request that ends a challenge reads it again while the phones are being told. */
  @Test
  void whoSettlesAChallengeIsAnsweredWhilePhonesAreTold() {
    for (int i = 0; i < 20; i++) {
      Portal.cancel(Portal.ask(person)).statusCode(200).body("state", equalTo("cancelled"));
    }
  }

  @Test
  void aTestGoesToThisPhoneAlone() {
    PhoneApi other = person.phone();
    TestBrowser elsewhere = new TestBrowser();
    other.put("/targets/me", elsewhere.target()).statusCode(204);

    phone.post("/targets/me/test").statusCode(202);

    assertEquals("test", json(first()).path("kind").asText());
    assertEquals(0, PushServiceStub.messages(elsewhere.path()).size());
  }

  @Test
  void testsAreRareButAlwaysAllowedWithoutATarget() {
    phone.post("/targets/me/test").statusCode(202);
    phone
        .post("/targets/me/test")
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("too-many-requests"))
        .body("retryAt", notNullValue());

    phone.delete("/targets/me").statusCode(204);

    phone.post("/targets/me/test").statusCode(202);
  }

  @Test
  void whatABudgetWithholdsIsNotSent() {
    for (int i = 0; i < 3; i++) {
      phone.deny(Portal.ask(person)).statusCode(200);
    }
    await().atMost(SOON).until(() -> PushServiceStub.messages(browser.path()).size() == 3);

    Portal.ask(person);

    await()
        .during(Duration.ofMillis(300))
        .atMost(SOON)
        .until(() -> PushServiceStub.messages(browser.path()).size() == 3);
  }

  private Map<String, String> first() {
    await().atMost(SOON).until(() -> !PushServiceStub.messages(browser.path()).isEmpty());
    return PushServiceStub.messages(browser.path()).get(0);
  }

  private JsonNode json(Map<String, String> message) {
    return json(browser, message);
  }

  private static JsonNode json(TestBrowser receiver, Map<String, String> message) {
    return StrictJson.readTree(
        receiver.decrypt(HexFormat.of().parseHex(message.get("body"))).getBytes());
  }
}
