package dev.toque.push.challenge;

import static dev.toque.push.testing.Portal.expectState;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.kit.testing.TestKeys;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.HintListener;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How challenges end (protocol.md, section 5.5; docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class SettleTest {
  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void anApprovalIsConsumedOnce() {
    String id = approved();

    Portal.consume(id)
        .statusCode(200)
        .body("state", equalTo("consumed"))
        .body("answer.decision", equalTo("approve"));

    Portal.consume(id)
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("consumed"));
  }

  @Test
  void whatNobodyApprovedIsNotConsumed() {
    String pending = Portal.ask(person);
    Portal.consume(pending).statusCode(409).body("state", equalTo("pending"));
    expectState(pending, "pending");

    phone.deny(pending).statusCode(200);
    Portal.consume(pending).statusCode(409).body("state", equalTo("denied"));
    Portal.consume(UUID.randomUUID().toString())
        .statusCode(404)
        .body("code", equalTo("challenge-unknown"));
  }

  @Test
  void thePortalIsToldWhenAPhoneLastReported() {
    phone.deny(Portal.ask(person)).statusCode(200);
    Portal.lastReport(person).body("at", nullValue());

    phone.report(Portal.ask(person)).statusCode(200);

    Portal.lastReport(person).body("at", matchesPattern("20.*Z"));
    Portal.lastReport(Person.someone()).body("at", nullValue());
  }

  @Test
  void anApprovalMayBePickedUpAMinuteAfterTheEnd() {
    String id = approved();
    Database.age(id, "200 seconds");

    Portal.consume(id).statusCode(200);
  }

  @Test
  void afterThatItHasExpired() {
    String id = approved();
    Database.age(id, "241 seconds");

    Portal.consume(id).statusCode(409).body("state", equalTo("expired"));
    expectState(id, "expired");
  }

  @Test
  void whoWaitsIsToldThatTimeRanOut() {
    String id = Portal.ask(person);
    try (HintListener hints = HintListener.on("push:challenge:" + id)) {
      Database.age(id, "181 seconds");

      await().until(() -> hints.messages().equals(List.of("expired")));
    }
    assertEquals(
        List.of("EXPIRED"),
        Database.column("SELECT state FROM challenge WHERE id = CAST(? AS uuid)", id));
    Portal.state(id).body("decidedAt", notNullValue());
  }

  @Test
  void pendingAndApprovedOnesAreCancelledAndTheOthersLeft() {
    String pending = Portal.ask(person, "one");
    Portal.cancel(pending).statusCode(200).body("state", equalTo("cancelled"));
    Portal.cancel(pending).statusCode(200).body("state", equalTo("cancelled"));

    String approved = approved();
    Portal.cancel(approved).statusCode(200).body("state", equalTo("cancelled"));
    Portal.consume(approved).statusCode(409).body("state", equalTo("cancelled"));

    String denied = Portal.ask(person, "two");
    phone.deny(denied).statusCode(200);
    Portal.cancel(denied).statusCode(200).body("state", equalTo("denied"));
  }

  @Test
  void allOfAnAccountAreCancelledTogether() {
    String one = Portal.ask(person, "one");
    String two = Portal.ask(person, "two");
    String others = Portal.ask(Person.someone());

    Portal.cancelAll(person).statusCode(204);
    Portal.cancelAll(person).statusCode(204);

    expectState(one, "cancelled");
    expectState(two, "cancelled");
    expectState(others, "pending");
  }

  @Test
  void approvalAfterCancelDenyAndExpiryIsTooLate() {
    String cancelled = Portal.ask(person);
    Portal.cancel(cancelled).statusCode(200);
    String expired = Portal.ask(person);
    Database.age(expired, "180 seconds");

    phone.approve(cancelled, Portal.NUMBER).statusCode(409).body("state", equalTo("cancelled"));
    phone.approve(expired, Portal.NUMBER).statusCode(409).body("state", equalTo("expired"));
    assertEquals(0, FakeActivation.tries(phone.deviceId()));
  }

  @Test
  void manyStatesAreToldAtOnceWithoutTheUnknown() {
    String one = Portal.ask(person);

    Portal.states(List.of(one, UUID.randomUUID().toString()))
        .statusCode(200)
        .body("states.challengeId", contains(one))
        .body("states.state", contains("pending"));
    Portal.states(List.of()).statusCode(200).body("states", hasSize(0));
    Portal.states(Stream.generate(() -> UUID.randomUUID().toString()).limit(401).toList())
        .statusCode(400)
        .body("errors[0].field", equalTo("ids"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/challenges/ID",
    "POST,/challenges",
    "POST,/challenges/states",
    "POST,/challenges/ID/consume",
    "POST,/challenges/ID/cancel",
    "POST,/challenges/ID/notify",
    "POST,/accounts/ID/challenges/cancel"
  })
  void onlyThePortalMayAsk(String method, String path) {
    String url = "/internal/v1" + path.replace("ID", UUID.randomUUID().toString());

    given().contentType("application/json").body("{}").request(method, url).then().statusCode(401);
    given()
        .header("Authorization", TestKeys.bearer("activation", "push"))
        .contentType("application/json")
        .body("{}")
        .request(method, url)
        .then()
        .statusCode(403);
  }

  @Test
  void everyEndIsInTheAuditTrail() {
    String id = approved();
    Portal.consume(id).statusCode(200);

    assertEquals(
        List.of("challenge-made", "challenge-approved", "challenge-consumed"),
        Database.column(
            "SELECT event FROM audit_event WHERE challenge_id = CAST(? AS uuid) ORDER BY id", id));
  }

  private String approved() {
    String id = Portal.ask(person);
    phone.approve(id, Portal.NUMBER).statusCode(200);
    return id;
  }
}
