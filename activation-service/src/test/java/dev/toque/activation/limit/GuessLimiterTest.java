package dev.toque.activation.limit;

import static dev.toque.activation.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
class GuessLimiterTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger();

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  private final String network = "198.18." + NETWORKS.getAndIncrement() + ".";

  @Test
  void afterTenGuessesEverythingFromThereIsRefused() {
    IssuedTestCode good = TestAccount.create().firstCode();
    for (int i = 0; i < 5; i++) {
      assertProblem(PhoneApi.inspectFrom(network + 1, "nonsense"), 400, "code-malformed");
      assertProblem(enrolFrom(network + 1, unknownCode()), 404, "code-unknown");
    }

    assertProblem(PhoneApi.inspectFrom(network + 1, unknownCode()), 429, "too-many-requests")
        .header("Retry-After", matchesPattern("5\\d\\d|600"))
        .body("retryAt", matchesPattern("20.*Z"));
    assertProblem(PhoneApi.inspectFrom(network + 1, good.code()), 429, "too-many-requests");
    assertProblem(enrolFrom(network + 1, good.code()), 429, "too-many-requests");
    PhoneApi.inspectFrom(network + 2, good.code()).then().statusCode(200);
  }

  @Test
  void rightAndUsedAndEndedCodesDoNotCount() {
    IssuedTestCode code = TestAccount.create().firstCode();
    for (int i = 0; i < 11; i++) {
      PhoneApi.inspectFrom(network + 1, code.code()).then().statusCode(200);
    }
    enrolFrom(network + 1, code.code()).then().statusCode(201);

    for (int i = 0; i < 11; i++) {
      assertProblem(PhoneApi.inspectFrom(network + 1, code.code()), 410, "code-used");
    }
  }

  @Test
  void sixtyGuessesFromANetworkRefuseAllOfIt() {
    for (int address = 1; address <= 6; address++) {
      for (int i = 0; i < 10; i++) {
        assertProblem(PhoneApi.inspectFrom(network + address, "nonsense"), 400, "code-malformed");
      }
    }

    assertProblem(PhoneApi.inspectFrom(network + 99, "nonsense"), 429, "too-many-requests");
  }

  @Test
  void anIpv6NetworkIsItsFirst64Bits() {
    String prefix = "2001:db8:" + NETWORKS.getAndIncrement() + ":1";
    for (int i = 0; i < 60; i++) {
      assertThat(
          PhoneApi.inspectFrom(prefix + "::" + i, "nonsense").statusCode(), lessThanOrEqualTo(400));
    }

    PhoneApi.inspectFrom(prefix + ":ffff::1", "nonsense").then().statusCode(429);
  }

  @Test
  void theProofComesBeforeTheLimiterAndTheStatementAfterIt() {
    for (int i = 0; i < 10; i++) {
      PhoneApi.inspectFrom(network + 1, "nonsense").then().statusCode(400);
    }
    TestPhone phone = PhoneApi.phone();
    String body = phone.enrollBody(unknownCode(), "Pixel 8", "android", "no.statement.");

    assertProblem(post(network + 1, "no proof", body), 401, "proof-invalid");
    assertProblem(
        post(network + 1, phone.proof("POST", PhoneApi.ENROLMENTS, body), body),
        429,
        "too-many-requests");
    assertProblem(
            post(network + 2, phone.proof("POST", PhoneApi.ENROLMENTS, body), body),
            401,
            "proof-invalid")
        .body("reason", equalTo("form"));
  }

  @Test
  void guessesFromEverywhereAreCountedTogetherForAnAlarm() {
    double unknown = metric("toque_code_guesses_total{kind=\"unknown\"}");
    double malformed = metric("toque_code_guesses_total{kind=\"malformed\"}");
    double refused = metric("toque_code_refused_total");
    IssuedTestCode good = TestAccount.create().firstCode();

    PhoneApi.inspectFrom(network + 1, unknownCode()).then().statusCode(404);
    enrolFrom(network + 2, unknownCode()).then().statusCode(404);
    PhoneApi.inspectFrom(network + 3, good.code()).then().statusCode(200);
    for (int i = 0; i < 10; i++) {
      PhoneApi.inspectFrom(network + 4, "nonsense").then().statusCode(400);
    }
    PhoneApi.inspectFrom(network + 4, good.code()).then().statusCode(429);

    assertEquals(unknown + 2, metric("toque_code_guesses_total{kind=\"unknown\"}"));
    assertEquals(malformed + 10, metric("toque_code_guesses_total{kind=\"malformed\"}"));
    assertEquals(refused + 1, metric("toque_code_refused_total"));
  }

  /** Its value as Prometheus reads it. */
  private double metric(String name) {
    return given()
        .get(metrics)
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static Response enrolFrom(String address, String code) {
    TestPhone phone = PhoneApi.phone();
    String body = phone.enrollBody(code, "Pixel 8", "android");
    return post(address, phone.proof("POST", PhoneApi.ENROLMENTS, body), body);
  }

  private static Response post(String address, String proof, String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", address)
        .header("DPoP", proof)
        .body(body)
        .post(PhoneApi.ENROLMENTS);
  }

  private static String unknownCode() {
    return ActivationCode.random(new SecureRandom()).display();
  }
}
