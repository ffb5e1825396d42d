package dev.toque.push.notification.fcm;

import static dev.toque.push.testing.Attempted.SOON;
import static dev.toque.push.testing.FcmStub.error;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.testing.Attempted;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.FcmStub;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.PushServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FCM against a stub that answers as HTTP v1 documents it (security.md, Providers' answers). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
@WithTestResource(FcmStub.class)
class FcmTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final Attempted attempted = new Attempted(phone);
  private final String token = "token:" + UUID.randomUUID();

  @BeforeEach
  void register() {
    phone.put("/targets/me", target(token)).statusCode(204);
  }

  @Test
  void aChallengeIsSentAsDataWithAnOpaqueIdAndNothingElse() {
    String id = Portal.ask(person);

    JsonNode message = message(0);
    assertEquals(3, message.size());
    JsonNode data = message.path("data");
    assertEquals("challenge", data.path("kind").asText());
    assertEquals(id, data.path("id").asText());
    assertTrue(Instant.parse(data.path("expiresAt").asText()).isAfter(Instant.now()));
    assertEquals(3, data.size());
    JsonNode android = message.path("android");
    assertEquals("HIGH", android.path("priority").asText());
    assertTrue(android.path("ttl").asText().matches("1[0-9]{2}s"), android.toString());
    assertTrue(android.path("collapse_key").asText().matches("[A-Za-z0-9_-]{22}"));
    assertEquals(3, android.size());
    attempted.awaitOutcomes("delivered");
    Attempted.awaitDelivery(id, "accepted");
  }

  @Test
  void whatWasAnsweredElsewhereTakesThePlaceOfTheRequest() {
    String id = Portal.ask(person);
    JsonNode request = message(0);

    person.phone().deny(id).statusCode(200);

    JsonNode withdrawal = message(1);
    assertEquals("withdrawn", withdrawal.at("/data/kind").asText());
    assertEquals(id, withdrawal.at("/data/id").asText());
    assertEquals("NORMAL", withdrawal.at("/android/priority").asText());
    assertEquals(request.at("/android/collapse_key"), withdrawal.at("/android/collapse_key"));
  }

  @Test
  void oneAccessTokenServesManyMessages() {
    Portal.ask(person);
    message(0);
    int asked = FcmStub.tokenRequests().size();

    phone.post("/targets/me/test").statusCode(202);

    assertEquals("test", message(1).at("/data/kind").asText());
    assertEquals(asked, FcmStub.tokenRequests().size());
  }

  @Test
  void anAccessTokenThatIsNotTakenAnyMoreIsRenewedAtOnce() {
    FcmStub.answers(token, "401\n{\"error\":{\"status\":\"UNAUTHENTICATED\"}}", "200\n{}");

    Portal.ask(person);

    attempted.awaitOutcomes("delivered");
    assertNotEquals(authorization(0), authorization(1));
  }

  @Test
  void aTokenOfAnAppThatIsGoneIsDeleted() {
    FcmStub.answers(token, error(404, "NOT_FOUND", "UNREGISTERED"));

    String id = Portal.ask(person);

    attempted.awaitOutcomes("gone:UNREGISTERED");
    attempted.awaitNoTarget();
    Attempted.awaitDelivery(id, "failed");
  }

  @Test
  void aTokenThatWasRenewedMeanwhileIsKept() {
    FcmStub.answers(
        token, error(503, "UNAVAILABLE", "UNAVAILABLE"), error(404, "NOT_FOUND", "UNREGISTERED"));
    Portal.ask(person);
    message(0);
    phone.put("/targets/me", target("renewed")).statusCode(204);

    attempted.awaitOutcomes("retry:UNAVAILABLE", "gone:UNREGISTERED");

    assertEquals(1, attempted.targets());
  }

  @ParameterizedTest
  @CsvSource({
    "429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED",
    "500, INTERNAL, INTERNAL",
    "503, UNAVAILABLE, UNAVAILABLE"
  })
  void whatFcmCannotNowIsTriedAgain(int status, String word, String code) {
    FcmStub.answers(
        token, error(status, word, code).replaceFirst("\n", " Retry-After: 1\n"), "200\n{}");
    Instant before = Instant.now();

    Portal.ask(person);

    attempted.awaitOutcomes("retry:" + code, "delivered");
    assertTrue(Duration.between(before, Instant.now()).toMillis() >= 1000, "as long as it asked");
  }

  @ParameterizedTest
  @CsvSource({"silence, timeout", "endless, no-answer", "502, status-502"})
  void soIsWhatIsNoAnswerOfFcm(String answer, String reason) {
    FcmStub.answers(token, answer, "200\n{}");

    Portal.ask(person);

    attempted.awaitOutcomes("retry:" + reason, "delivered");
  }

  @Test
  void aQuotaThatNamesNoTimeWaitsForAMinute() {
    FcmStub.answers(token, error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"));

    String id = Portal.ask(person);

    attempted.awaitOutcomes("retry:QUOTA_EXCEEDED");
    Attempted.awaitDelivery(id, "delayed");
    await().during(Duration.ofMillis(500)).until(() -> FcmStub.messages(token).size() == 1);
  }

  @Test
  void nothingIsRepeatedPastTheEndOfTheChallenge() {
    FcmStub.answers(
        token, error(503, "UNAVAILABLE", "UNAVAILABLE").replaceFirst("\n", " Retry-After: 600\n"));

    String id = Portal.ask(person);

    attempted.awaitOutcomes("gave-up:UNAVAILABLE");
    Attempted.awaitDelivery(id, "failed");
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT, INVALID_ARGUMENT",
    "403, PERMISSION_DENIED, SENDER_ID_MISMATCH",
    "401, UNAUTHENTICATED, THIRD_PARTY_AUTH_ERROR",
    "404, NOT_FOUND, UNSPECIFIED_ERROR"
  })
  void whatIsOurFaultIsNotRepeated(int status, String word, String code) {
    FcmStub.answers(token, error(status, word, code));

    Portal.ask(person);

    attempted.awaitOutcomes("refused:" + code);
    assertEquals(1, FcmStub.messages(token).size());
    assertEquals(1, attempted.targets());
  }

  @Test
  void credentialsThatAreNotTakenTwiceAreOurFault() {
    FcmStub.answers(token, "401\n{\"error\":{\"status\":\"UNAUTHENTICATED\"}}");

    Portal.ask(person);

    attempted.awaitOutcomes("refused:UNAUTHENTICATED");
    assertEquals(2, FcmStub.messages(token).size());
  }

  @Test
  void redirectsAreNotFollowed() {
    FcmStub.answers(token, "302 Location: http://127.0.0.1:1/");

    Portal.ask(person);

    attempted.awaitOutcomes("refused:status-302");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "../../token", "a\\\\nb"})
  void whatCannotBeATokenIsRefused(String odd) {
    phone.put("/targets/me", target(odd)).statusCode(400).body("errors[0].field", equalTo("token"));
  }

  @Test
  void whatIsKeptIsCheckedAgainWhenItIsSentTo() {
    Database.execute(
        "UPDATE push_target SET address = ? WHERE device_id = ?",
        target("../../token"),
        phone.deviceId());

    Portal.ask(person);

    attempted.awaitOutcomes("gone:not-allowed");
    attempted.awaitNoTarget();
  }

  private static String target(String token) {
    return "{\"transport\":\"fcm\",\"token\":\"%s\"}".formatted(token);
  }

  private JsonNode message(int index) {
    await().atMost(SOON).until(() -> FcmStub.messages(token).size() > index);
    String body = FcmStub.messages(token).get(index).get("body");
    return StrictJson.readTree(body.getBytes(StandardCharsets.UTF_8)).path("message");
  }

  private String authorization(int index) {
    List<String> all =
        FcmStub.messages(token).stream().map(message -> message.get("authorization")).toList();
    return all.get(index);
  }
}
