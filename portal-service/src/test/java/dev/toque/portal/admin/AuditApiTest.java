package dev.toque.portal.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.SignedIn;
import dev.toque.protocol.json.StrictJson;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class AuditApiTest {

  private FakeActivation activation;
  private FakePush push;
  private String userName;
  private UUID accountId;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
    accountId = Database.accountId(userName);
  }

  @Test
  void trailsOfAllServicesAreOneInTheOrderOfTime() {
    Instant made = times(Operator.audit("account", userName)).get(0);
    activation.audited(accountId, "enrolment-active", "browser", made.plusSeconds(2), none());
    push.audited(accountId, "challenge-made", "portal", made.plusSeconds(1), none());
    push.audited(accountId, "challenge-approved", "phone", made.plusSeconds(3), none());

    Response answer = Operator.audit("account", userName);

    assertEquals("application/x-ndjson", answer.contentType().split(";")[0]);
    assertEquals(
        List.of("account-made", "challenge-made", "enrolment-active", "challenge-approved"),
        texts(answer, "event"));
    assertEquals(List.of("portal", "push", "activation", "push"), texts(answer, "service"));
    assertFalse(answer.asString().contains("null"));
  }

  @Test
  void whoGoesOnAfterTheLastLineMissesNoneAndHearsNoneTwice() {
    for (int i = 0; i < 600; i++) {
      push.audited(accountId, "n" + i, "portal", Instant.now().plusSeconds(i), none());
    }

    List<String> first = texts(Operator.audit("account", userName), "event");
    String after = last(Operator.audit("account", userName), "after");
    List<String> second = texts(Operator.audit("account", userName, "after", after), "event");
    String end = last(Operator.audit("account", userName, "after", after), "after");

    assertEquals(500, first.size());
    assertEquals(101, second.size());
    assertEquals("n499", second.get(0));
    assertEquals("", Operator.audit("account", userName, "after", end).asString());
  }

  @Test
  void eventIsFoundByTheReferenceThatItsPersonWasTold() {
    activation.audited(accountId, "gate-failed", "phone", Instant.now(), Optional.of("K7QF9M2D"));

    Response answer = Operator.audit("ref", "k7qf9m2d");

    assertEquals(List.of("gate-failed"), texts(answer, "event"));
    assertEquals(List.of(accountId.toString()), texts(answer, "account"));
    assertEquals(List.of("K7QF9M2D"), texts(answer, "ref"));
  }

  @Test
  void whatIsNoReferenceOrNoPlaceToGoOnIsMalformed() {
    assertEquals(400, Operator.audit("ref", "K7QF").statusCode());
    assertEquals(400, Operator.audit("after", "1").statusCode());
    assertEquals(404, Operator.audit("account", "nobody-at-all").statusCode());
  }

  @Test
  void reasonAndAgentStandInTheTrail() {
    SignedIn agent = SignedIn.agent(activation, push, "helpdesk");
    String path = "/api/admin/v1/accounts/" + userName + "/unlock";

    agent.browser().call("POST", path, "{\"reason\":\"Called from work\"}");

    Response answer = Operator.audit("account", userName);
    assertEquals("unlocked", last(answer, "event"));
    assertEquals("agent:" + agent.userName(), last(answer, "actor"));
    assertEquals("Called from work", last(answer, "detail"));
  }

  @Test
  void helpDeskReadsTheTrailOfOneAccountOrReferenceAndOfNobodyWithARole() {
    SignedIn agent = SignedIn.agent(activation, push, "helpdesk");
    SignedIn admin = SignedIn.agent(activation, push, "admin");
    push.audited(accountId, "challenge-made", "portal", Instant.now(), Optional.of("K7QF9M2D"));
    push.audited(
        admin.accountId(), "challenge-made", "portal", Instant.now(), Optional.of("K7QF9M2D"));
    String audit = "/api/admin/v1/audit";

    assertEquals(200, agent.browser().open(audit + "?account=" + userName).status());
    assertEquals(403, agent.browser().open(audit + "?account=" + admin.userName()).status());
    assertEquals(403, agent.browser().open(audit).status());
    String found = agent.browser().open(audit + "?ref=K7QF9M2D").html();
    assertTrue(found.contains(accountId.toString()));
    assertFalse(found.contains(admin.accountId().toString()));
  }

  @Test
  void trailOfADeletedAccountIsReadByItsId() {
    Operator.delete("/" + userName);

    assertEquals("account-deleted", last(Operator.audit("account", accountId.toString()), "event"));
  }

  @Test
  void halfATrailIsNone() {
    push.away(true);

    assertEquals(503, Operator.audit("account", userName).statusCode());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static List<Instant> times(Response answer) {
    return texts(answer, "at").stream().map(Instant::parse).toList();
  }

  private static String last(Response answer, String member) {
    List<String> all = texts(answer, member);
    return all.get(all.size() - 1);
  }

  private static List<String> texts(Response answer, String member) {
    assertEquals(200, answer.statusCode());
    return answer
        .asString()
        .lines()
        .map(line -> StrictJson.readTree(line.getBytes()))
        .map((JsonNode line) -> line.path(member).asText())
        .toList();
  }
}
