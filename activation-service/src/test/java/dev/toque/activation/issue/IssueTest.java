package dev.toque.activation.issue;

import static dev.toque.activation.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stores.class)
class IssueTest {

  private final TestAccount account = TestAccount.create();

  @Test
  void aCodeHasTwelveSymbolsInGroupsAndLivesFiveMinutes() {
    Response issued = PortalApi.issue(account.id(), "browser", "first");

    issued
        .then()
        .statusCode(201)
        .body("code", matchesPattern("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"))
        .body("purpose", equalTo("first"));
    Duration life =
        Duration.between(Instant.now(), Instant.parse(issued.jsonPath().getString("expiresAt")));
    assertThat(
        life,
        Matchers.allOf(
            Matchers.greaterThan(Duration.ofSeconds(290)),
            Matchers.lessThanOrEqualTo(Duration.ofSeconds(301))));
  }

  @Test
  void aNewerCodeOfTheSameBrowserEndsTheOneBefore() {
    IssuedTestCode older = account.code("first", "browser");
    account.code("first", "browser");

    assertProblem(PhoneApi.inspect(older.code()), 410, "code-expired")
        .body("reason", equalTo("superseded"))
        .body("expiredAt", matchesPattern("20.*Z"));
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), older.code()), 410, "code-expired");
    PortalApi.state(older.activationId())
        .then()
        .body("state", equalTo("expired"))
        .body("reason", equalTo("superseded"));
  }

  @Test
  void codesOfDifferentBrowsersLiveSideBySide() {
    IssuedTestCode one = account.code("first", "one browser");
    account.code("first", "another browser");

    PhoneApi.inspect(one.code()).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"signed-out", "ended", "superseded"})
  void whatEndsACodeIsToldAndEndsItsPendingEnrolment(String reason) {
    IssuedTestCode unused = account.firstCode();
    IssuedTestCode redeemed = account.firstCode();
    TestPhone phone = PhoneApi.phone();
    PhoneApi.enrol(phone, redeemed.code()).then().statusCode(201);

    PortalApi.end(unused.activationId(), reason).then().statusCode(204);
    PortalApi.end(redeemed.activationId(), reason).then().statusCode(204);

    assertProblem(PhoneApi.inspect(unused.code()), 410, "code-expired")
        .body("reason", equalTo(reason));
    PhoneApi.me(phone).then().body("status", equalTo("rejected")).body("reason", equalTo(reason));
    assertProblem(PhoneApi.enrol(phone, redeemed.code()), 410, "code-expired")
        .body("reason", equalTo(reason));
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), redeemed.code()), 410, "code-used");
  }

  @Test
  void aNewerCodeEndsThePendingEnrolmentOfTheOneBefore() {
    IssuedTestCode older = account.code("first", "browser");
    TestPhone phone = PhoneApi.phone();
    PhoneApi.enrol(phone, older.code()).then().statusCode(201);

    account.code("first", "browser");

    PhoneApi.me(phone)
        .then()
        .body("status", equalTo("rejected"))
        .body("reason", equalTo("superseded"));
  }

  @Test
  void allCodesOfAnAccountEndTogether() {
    IssuedTestCode one = account.firstCode();
    IssuedTestCode other = account.firstCode();

    PortalApi.endAll(account.id(), "ended").then().statusCode(204);

    assertProblem(PhoneApi.inspect(one.code()), 410, "code-expired");
    assertProblem(PhoneApi.inspect(other.code()), 410, "code-expired")
        .body("reason", equalTo("ended"));
  }

  @Test
  void endingTwiceKeepsTheFirstReason() {
    IssuedTestCode code = account.firstCode();
    PortalApi.end(code.activationId(), "signed-out").then().statusCode(204);

    PortalApi.end(code.activationId(), "ended").then().statusCode(204);

    PortalApi.state(code.activationId()).then().body("reason", equalTo("signed-out"));
  }

  @Test
  void tenCodesAnHourAreEnough() {
    for (int i = 0; i < 10; i++) {
      account.code("first", "browser");
    }

    assertProblem(PortalApi.issue(account.id(), "browser", "first"), 429, "too-many-requests")
        .header("Retry-After", matchesPattern("35\\d\\d|3600"))
        .body("retryAt", matchesPattern("20.*Z"));
    TestAccount.create().firstCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"additional", "replacement"})
  void anAccountThatNeverHadAPhoneGetsOnlyAFirstCode(String purpose) {
    assertProblem(PortalApi.issue(account.id(), "browser", purpose), 403, "forbidden");
  }

  @Test
  void anAccountThatHadAPhoneGetsNoFirstCodeEver() {
    TestPhone phone = account.activePhone();
    assertProblem(PortalApi.issue(account.id(), "browser", "first"), 409, "already-enrolled");

    PhoneApi.remove(phone).then().statusCode(204);

    assertProblem(PortalApi.issue(account.id(), "browser", "first"), 409, "already-enrolled");
    account.code("replacement");
    account.code("additional");
  }

  @Test
  void onlyThePortalIssuesCodes() {
    assertProblem(PortalApi.as("push").body("{}").post("/internal/v1/codes"), 403, "forbidden");
    assertProblem(
        given().contentType("application/json").body("{}").post("/internal/v1/codes"),
        401,
        "unauthorized");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertProblem(PortalApi.as("portal").body("{}").post("/internal/v1/codes"), 400, "malformed")
        .body("errors[0].field", equalTo("accountId"));
    assertProblem(PortalApi.end(account.id(), "time"), 400, "malformed");
  }
}
