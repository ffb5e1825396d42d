package dev.toque.push.challenge;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making challenges, and how many may be open (docs/internal-api.md; security.md, budgets). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class MakeChallengeTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void aNewChallengeLivesForThreeMinutes() {
    JsonPath made =
        Portal.make(Portal.asking(person, "browser"))
            .statusCode(201)
            .body("notified", equalTo(true))
            .body("", not(hasKey("reason")))
            .extract()
            .jsonPath();

    Instant created = Instant.parse(made.getString("createdAt"));
    Instant expires = Instant.parse(made.getString("expiresAt"));
    assertEquals(Duration.ofSeconds(180), Duration.between(created, expires));
    assertTrue(Duration.between(created, Instant.now()).abs().compareTo(Duration.ofSeconds(5)) < 0);
    Portal.state(made.getString("challengeId"))
        .body("state", equalTo("pending"))
        .body("seen", equalTo(false))
        .body("answer", nullValue())
        .body("decidedAt", nullValue());
  }

  @Test
  void thePhoneSeesExactlyTheTextThatThePortalMade() {
    String id = Portal.ask(person);

    phone
        .get("/challenges/" + id)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("id", equalTo(id))
        .body("status", equalTo("pending"))
        .body("createdAt", matchesPattern("20..-..-..T..:..:..(\\..{1,3})?Z"))
        .body("nonce", equalTo(Portal.NONCE))
        .body("display", equalTo(Portal.DISPLAY))
        .body("transfer", equalTo("number"))
        .body("size()", equalTo(7));
  }

  @Test
  void numberAndScanSecretAreKeptOnlyAsKeyedHashes() {
    String id = Portal.ask(person);

    String row =
        Database.column("SELECT CAST(c AS text) FROM challenge c WHERE id = CAST(? AS uuid)", id)
            .get(0);

    assertFalse(row.contains(Portal.NUMBER) || row.contains(Portal.SCAN));
    assertEquals(
        List.of("43"),
        Database.column(
            "SELECT length(number_hash) FROM challenge WHERE id = CAST(? AS uuid)", id));
  }

  @Test
  void aNewChallengeSupersedesTheOneOfTheSameBrowser() {
    String first = Portal.ask(person, "browser");
    String second = Portal.ask(person, "browser");

    Portal.expectState(first, "superseded");
    Portal.expectState(second, "pending");
    phone
        .approve(first, Portal.NUMBER)
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("superseded"));
  }

  @Test
  void ofThreeBrowsersTheOldestIsSuperseded() {
    String first = Portal.ask(person, "one");
    String second = Portal.ask(person, "two");
    String third = Portal.ask(person, "three");

    Portal.expectState(first, "superseded");
    phone.checkNow().statusCode(200).body("challenges.id", equalTo(List.of(third, second)));
  }

  @Test
  void anotherPersonsChallengesAreLeftAlone() {
    String others = Portal.ask(Person.someone(), "browser");
    Portal.ask(person, "browser");
    Portal.ask(person, "two");
    Portal.ask(person, "three");

    Portal.expectState(others, "pending");
  }

  @Test
  void whatIsSettledOrHasRunOutIsNotSuperseded() {
    String approved = Portal.ask(person, "browser");
    phone.approve(approved, Portal.NUMBER).statusCode(200);
    String late = Portal.ask(person, "two");
    Database.age(late, "181 seconds");

    Portal.ask(person, "browser");
    Portal.ask(person, "two");

    Portal.expectState(approved, "approved");
    Portal.expectState(late, "expired");
  }

  @RepeatedTest(3)
  void manyBrowsersAtOnceLeaveTwoOpen() {
    Race.run(makers(12, i -> "browser " + i));

    phone.checkNow().body("challenges.size()", equalTo(2));
  }

  @RepeatedTest(3)
  void oneBrowserManyTimesAtOnceLeavesOneOpen() {
    Race.run(makers(12, i -> "browser"));

    phone.checkNow().body("challenges.size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"accountId", "browserId", "act", "nonce", "display", "transfer", "number"})
  void whatThePortalLeavesOutIsMalformed(String field) {
    ObjectNode body = Portal.asking(person, "browser");
    body.remove(field);

    Portal.make(body).statusCode(400).body("code", equalTo("malformed"));
  }

  @Test
  void eachMakingIsInTheAuditTrailAndNothingSecretIs() {
    String id = Portal.ask(person);

    List<String> events =
        Database.column(
            "SELECT CAST(a AS text) FROM audit_event a WHERE challenge_id = CAST(? AS uuid)", id);

    assertEquals(1, events.size());
    assertTrue(events.get(0).contains("challenge-made"));
    assertFalse(events.get(0).contains(Portal.NUMBER) || events.get(0).contains(Portal.NONCE));
  }

  private List<Callable<String>> makers(int count, IntFunction<String> browser) {
    return IntStream.range(0, count)
        .<Callable<String>>mapToObj(i -> () -> Portal.ask(person, browser.apply(i)))
        .toList();
  }
}
