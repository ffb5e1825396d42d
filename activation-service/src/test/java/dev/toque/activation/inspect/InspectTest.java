package dev.toque.activation.inspect;

import static dev.toque.activation.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.code.ActivationCode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stores.class)
class InspectTest {

  @Inject RedisDataSource redis;
  @Inject CodeKeys keys;

  private final TestAccount account = TestAccount.create();

  @Test
  void thePhoneLearnsPortalAndAccountBeforeItMakesKeys() {
    IssuedTestCode code = account.firstCode();

    PhoneApi.inspect(code.code())
        .then()
        .statusCode(200)
        .body("portal.name", equalTo("Toque"))
        .body("portal.url", equalTo(Stores.PUBLIC_URL))
        .body("account.name", equalTo("Ana García"))
        .body("account.hint", equalTo("ana"))
        .body("purpose", equalTo("first"))
        .body("requestedFrom.browser", equalTo("Firefox on Linux"))
        .body("expiresAt", matchesPattern("20.*Z"))
        .body("gates", contains("pin", "webauthn"))
        .body("confirmation", equalTo("browser"));
  }

  @Test
  void theBrowserIsToldThatAPhoneHasTheCode() throws InterruptedException {
    IssuedTestCode code = account.firstCode();
    PortalApi.state(code.activationId()).then().body("state", equalTo("waiting"));
    BlockingQueue<String> hints = new LinkedBlockingQueue<>();
    var subscription =
        redis.pubsub(String.class).subscribe("activation:code:" + code.activationId(), hints::add);

    PhoneApi.inspect(code.code()).then().statusCode(200);

    assertEquals("code-seen", hints.poll(5, TimeUnit.SECONDS));
    subscription.unsubscribe();
    PortalApi.state(code.activationId()).then().body("state", equalTo("seen"));
  }

  @Test
  void inspectingAnyNumberOfTimesClaimsNothing() {
    IssuedTestCode code = account.firstCode();
    PhoneApi.inspect(code.code()).then().statusCode(200);
    PhoneApi.inspect(code.code()).then().statusCode(200);

    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inspect", "/enrollments"})
  void gettingRedeemsNothing(String path) {
    assertProblem(given().get(PhoneApi.BASE + path), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7QF", "K7QF-9M2D-XR43", "K7QF-9M2D-XR4ü", "K7QF-9M2D-XR42-K7QF"})
  void whatIsNoCodeIsMalformed(String typed) {
    assertProblem(PhoneApi.inspect(typed), 400, "code-malformed");
  }

  @Test
  void aCodeThatWasNeverIssuedIsUnknown() {
    assertProblem(
        PhoneApi.inspect(ActivationCode.random(new SecureRandom()).display()), 404, "code-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"code\":7}", "{\"code\":null}", "[]", "{\"code\":\"a\",\"code\":\"b\"}"})
  void aBodyThatIsNotWhatItShouldBeIsMalformed(String body) {
    assertProblem(
        given().contentType("application/json").body(body).post(PhoneApi.BASE + "/inspect"),
        400,
        "malformed");
  }

  @Test
  void aLeftOverFirstCodeOfAnEnrolledAccountSaysAlreadyEnrolled() {
    IssuedTestCode leftOver = account.firstCode();
    account.activePhone();

    assertProblem(PhoneApi.inspect(leftOver.code()), 409, "already-enrolled");
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), leftOver.code()), 409, "already-enrolled");
    PortalApi.state(leftOver.activationId())
        .then()
        .body("state", equalTo("expired"))
        .body("reason", equalTo("ended"));
  }

  @Test
  void alreadyEnrolledIsToldThoughRedisBringsTheCodeBackToLife() {
    IssuedTestCode leftOver = account.firstCode();
    account.activePhone();
    String hash = keys.hashes(ActivationCode.parse(leftOver.code())).get(0).value();
    var fields = redis.hash(String.class);
    fields.hdel("activation:code:" + hash, "ended", "endedAt");
    fields.hset("activation:code:" + hash, "name", "Ana");
    fields.hset("activation:code:" + hash, "hint", "ana");
    fields.hset("activation:code:" + hash, "browser", "Firefox");

    assertProblem(PhoneApi.inspect(leftOver.code()), 409, "already-enrolled");
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), leftOver.code()), 409, "already-enrolled");
  }

  @Test
  void usedIsToldBeforeAlreadyEnrolledAndExpired() {
    IssuedTestCode code = account.firstCode();
    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
    account.activePhone();
    PortalApi.endAll(account.id(), "signed-out").then().statusCode(204);

    assertProblem(PhoneApi.inspect(code.code()), 410, "code-used");
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), code.code()), 410, "code-used");
  }

  @Test
  void problemsSpeakTheReadersLanguage() {
    given()
        .header("Accept-Language", "es")
        .contentType("application/json")
        .body("{\"code\":\"nonsense\"}")
        .header("X-Forwarded-For", "198.51.100.77")
        .post(PhoneApi.BASE + "/inspect")
        .then()
        .body("title", matchesPattern(".*[cC]ódigo.*"));
  }
}
