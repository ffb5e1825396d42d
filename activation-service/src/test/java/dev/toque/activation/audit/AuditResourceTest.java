package dev.toque.activation.audit;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit trail as the portal reads it (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
class AuditResourceTest {

  private final TestAccount account = TestAccount.create();

  @Test
  void trailOfAnAccountIsReadForwardsAndBackwards() {
    TestPhone phone = account.activePhone();
    PhoneApi.remove(phone).then().statusCode(204);

    List<Map<String, Object>> all = read("&after=0");
    List<Map<String, Object>> newest = read("&most=1&before=" + Long.MAX_VALUE);

    assertEquals("enrolment-pending", all.get(0).get("event"));
    assertEquals("enrolment-removed", all.get(all.size() - 1).get("event"));
    assertEquals(List.of(all.get(all.size() - 1)), newest);
    assertEquals(phone.deviceId(), newest.get(0).get("device"));
    assertEquals("phone", newest.get(0).get("actor"));
    assertEquals(List.of(), read("&after=" + newest.get(0).get("id")));
  }

  @Test
  void theWholeTrailIsToldOnlyOnceItIsSettled() {
    account.activePhone();
    Object last = read("&before=" + Long.MAX_VALUE).get(0).get("id");

    List<Map<String, Object>> whole =
        PortalApi.as("portal")
            .get("/internal/v1/audit?before=" + Long.MAX_VALUE)
            .jsonPath()
            .getList("events");

    assertTrue(whole.stream().noneMatch(row -> row.get("id").equals(last)));
  }

  @Test
  void onlyThePortalMayAskAndOnlyForWhatThereCanBe() {
    assertProblem(PortalApi.as("push").get("/internal/v1/audit"), 403, "forbidden");
    assertProblem(PortalApi.as("portal").get("/internal/v1/audit?ref=x"), 400, "malformed");
    assertProblem(PortalApi.as("portal").get("/internal/v1/audit?most=501"), 400, "malformed");
    assertProblem(PortalApi.as("portal").get("/internal/v1/audit?most=0"), 400, "malformed");
  }

  private List<Map<String, Object>> read(String rest) {
    return PortalApi.as("portal")
        .get("/internal/v1/audit?accountId=" + account.id() + rest)
        .jsonPath()
        .getList("events");
  }
}
