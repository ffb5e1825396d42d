package dev.toque.push.notification.apns;

import static dev.toque.push.testing.Attempted.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.testing.ApnsStub;
import dev.toque.push.testing.Attempted;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.PushServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** APNs against pushy's mock server (security.md, Providers' answers). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
@WithTestResource(ApnsStub.class)
class ApnsTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final Attempted attempted = new Attempted(phone);
  private final String token = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

  @BeforeEach
  void register() {
    phone.put("/targets/me", target(token, "production")).statusCode(204);
  }

  @Test
  void aChallengeIsAnAlertWhoseSentenceStandsInTheApp() {
    String id = Portal.ask(person);

    Map<String, String> message = message(0);
    assertEquals("alert", message.get("apns-push-type"));
    assertEquals(ApnsStub.TOPIC, message.get("apns-topic"));
    assertEquals("10", message.get("apns-priority"));
    assertTrue(message.get("apns-collapse-id").matches("[A-Za-z0-9_-]{22}"));
    long life = Long.parseLong(message.get("apns-expiration")) - Instant.now().getEpochSecond();
    assertTrue(life > 100 && life <= 180, "as long as the challenge: " + life);
    JsonNode body = body(message);
    assertEquals("toque.notification.challenge", body.at("/aps/alert/loc-key").asText());
    assertEquals("default", body.at("/aps/sound").asText());
    assertFalse(body.at("/aps").has("content-available"), "never a silent one");
    assertEquals("challenge", body.path("kind").asText());
    assertEquals(id, body.path("id").asText());
    assertTrue(Instant.parse(body.path("expiresAt").asText()).isAfter(Instant.now()));
    assertEquals(4, body.size());
    attempted.awaitOutcomes("delivered");
    Attempted.awaitDelivery(id, "accepted");
  }

  @Test
  void whatWasAnsweredElsewhereTakesThePlaceOfTheRequest() {
    String id = Portal.ask(person);
    Map<String, String> request = message(0);

    person.phone().deny(id).statusCode(200);

    Map<String, String> withdrawal = message(1);
    assertEquals("alert", withdrawal.get("apns-push-type"));
    assertEquals("5", withdrawal.get("apns-priority"));
    assertEquals(request.get("apns-collapse-id"), withdrawal.get("apns-collapse-id"));
    JsonNode body = body(withdrawal);
    assertEquals("toque.notification.withdrawn", body.at("/aps/alert/loc-key").asText());
    assertFalse(body.at("/aps").has("sound"));
    assertEquals("withdrawn", body.path("kind").asText());
    assertEquals(id, body.path("id").asText());
  }

  @Test
  void aTestHasNoPlaceOfItsOwn() {
    phone.post("/targets/me/test").statusCode(202);

    Map<String, String> message = message(0);
    assertEquals("toque.notification.test", body(message).at("/aps/alert/loc-key").asText());
    assertFalse(message.containsKey("apns-collapse-id"));
  }

  @Test
  void aTokenThatAppleDoesNotKnowIsDeleted() {
    ApnsStub.answers(token, "BAD_DEVICE_TOKEN");

    String id = Portal.ask(person);

    attempted.awaitOutcomes("gone:BadDeviceToken");
    attempted.awaitNoTarget();
    Attempted.awaitDelivery(id, "failed");
  }

  @Test
  void aTokenThatWasRemovedAfterItWasRegisteredIsDeleted() {
    ApnsStub.answers(token, "UNREGISTERED " + Instant.now().plusSeconds(60));

    Portal.ask(person);

    attempted.awaitOutcomes("gone:Unregistered");
    attempted.awaitNoTarget();
  }

  @Test
  void aTokenThatWasRegisteredAfterItWasRemovedIsKept() {
    ApnsStub.answers(token, "UNREGISTERED " + Instant.now().minusSeconds(60));

    Portal.ask(person);

    attempted.awaitOutcomes("gone:Unregistered");
    assertEquals(1, attempted.targets());
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS, TooManyRequests",
    "INTERNAL_SERVER_ERROR, InternalServerError",
    "SERVICE_UNAVAILABLE, ServiceUnavailable",
    "SHUTDOWN, Shutdown"
  })
  void whatAppleCannotNowIsTriedAgain(String answer, String reason) {
    ApnsStub.answers(token, answer, "accept");

    Portal.ask(person);

    attempted.awaitOutcomes("retry:" + reason, "delivered");
  }

  @Test
  void soIsAServerThatSaysNothing() {
    phone.put("/targets/me", target(token, "sandbox")).statusCode(204);

    String id = Portal.ask(person);

    await().atMost(SOON).until(() -> attempted.outcomes().contains("retry:timeout"));
    Attempted.awaitDelivery(id, "delayed");
    person.phone().deny(id).statusCode(200);
  }

  @Test
  void ourOwnTokenIsRenewedWhenItHasRunOut() {
    ApnsStub.answers(token, "EXPIRED_PROVIDER_TOKEN", "accept");

    Portal.ask(person);

    attempted.awaitOutcomes("delivered");
    assertEquals(2, ApnsStub.messages(token).size());
  }

  @Test
  void aTokenThatIsNotTakenTwiceIsOurFault() {
    ApnsStub.answers(token, "EXPIRED_PROVIDER_TOKEN");

    Portal.ask(person);

    attempted.awaitOutcomes("refused:ExpiredProviderToken");
    assertEquals(2, ApnsStub.messages(token).size());
  }

  @ParameterizedTest
  @CsvSource({
    "DEVICE_TOKEN_NOT_FOR_TOPIC, DeviceTokenNotForTopic",
    "TOPIC_DISALLOWED, TopicDisallowed",
    "INVALID_PROVIDER_TOKEN, InvalidProviderToken",
    "FORBIDDEN, Forbidden",
    "PAYLOAD_TOO_LARGE, PayloadTooLarge"
  })
  void whatIsOurFaultIsNotRepeated(String answer, String reason) {
    ApnsStub.answers(token, answer);

    Portal.ask(person);

    attempted.awaitOutcomes("refused:" + reason);
    assertEquals(1, ApnsStub.messages(token).size());
    assertEquals(1, attempted.targets());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "xyz", "abc", "../0123456789abcdef0123456789abcdef", "0123456789abcdef"})
  void whatCannotBeATokenIsRefused(String odd) {
    phone
        .put("/targets/me", target(odd, "production"))
        .statusCode(400)
        .body("errors[0].field", equalTo("token"));
  }

  private static String target(String token, String environment) {
    return "{\"transport\":\"apns\",\"token\":\"%s\",\"environment\":\"%s\"}"
        .formatted(token, environment);
  }

  private Map<String, String> message(int index) {
    await().atMost(SOON).until(() -> ApnsStub.messages(token).size() > index);
    return ApnsStub.messages(token).get(index);
  }

  private static JsonNode body(Map<String, String> message) {
    return StrictJson.readTree(message.get("body").getBytes(StandardCharsets.UTF_8));
  }
}
