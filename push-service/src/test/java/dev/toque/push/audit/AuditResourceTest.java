package dev.toque.push.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.kit.testing.TestKeys;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit trail as the portal reads it (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AuditResourceTest {

  private final Person person = Person.someone();

  @Test
  void trailOfAnAccountIsReadForwardsAndBackwards() {
    String challenge = Portal.ask(person);
    person.phone().deny(challenge).statusCode(200);

    List<Map<String, Object>> all = read("&after=0");
    List<Map<String, Object>> newest = read("&most=1&before=" + Long.MAX_VALUE);

    assertEquals("challenge-made", all.get(0).get("event"));
    assertEquals("sign-in", all.get(0).get("detail"));
    assertEquals("challenge-denied", newest.get(0).get("event"));
    assertEquals(challenge, newest.get(0).get("subject"));
    assertEquals("phone", newest.get(0).get("actor"));
  }

  @Test
  void onlyThePortalMayAsk() {
    given()
        .header("Authorization", TestKeys.bearer("activation", "push"))
        .get("/internal/v1/audit")
        .then()
        .statusCode(403);
  }

  private List<Map<String, Object>> read(String rest) {
    return given()
        .header("Authorization", TestKeys.bearer("portal", "push"))
        .get("/internal/v1/audit?accountId=" + person.accountId() + rest)
        .jsonPath()
        .getList("events");
  }
}
