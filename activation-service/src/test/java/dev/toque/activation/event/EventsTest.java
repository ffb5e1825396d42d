package dev.toque.activation.event;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happened to phones, for who tells people of it (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
class EventsTest {

  private final TestAccount account = TestAccount.create();

  @Test
  void additionRemovalAndVetoAreToldInOrder() {
    TestPhone first = account.activePhone();
    TestPhone vetoed = account.activePhone("additional");
    String vetoedId = PhoneApi.me(vetoed).jsonPath().getString("enrollmentId");
    PhoneApi.veto(first, UUID.fromString(vetoedId)).then().statusCode(204);
    PhoneApi.remove(first).then().statusCode(204);

    await().until(() -> own(0).size() == 4);

    assertEquals(
        List.of("active", "active", "vetoed", "removed"),
        own(0).stream().map(event -> event.get("kind")).toList());
    assertEquals(vetoedId, own(0).get(2).get("enrollmentId"));
    assertEquals(vetoed.deviceId(), own(0).get(2).get("deviceId"));
  }

  @Test
  void whoGoesOnAfterAnEventSeesOnlyWhatFollowed() {
    TestPhone phone = account.activePhone();
    await().until(() -> own(0).size() == 1);
    long seen = ((Number) own(0).get(0).get("id")).longValue();
    PhoneApi.remove(phone).then().statusCode(204);

    await().until(() -> own(seen).size() == 1);

    assertEquals("removed", own(seen).get(0).get("kind"));
    long last = ((Number) own(seen).get(0).get("id")).longValue();
    assertTrue(own(last).isEmpty());
  }

  @Test
  void onlyWhoTellsPeopleMayAsk() {
    assertProblem(PortalApi.as("activation").get("/internal/v1/events"), 403, "forbidden");
    PortalApi.events(Long.MAX_VALUE).then().statusCode(200).body("events", hasSize(0));
  }

  /** Of this account, over as many answers as it takes. */
  private List<Map<String, Object>> own(long after) {
    List<Map<String, Object>> own = new ArrayList<>();
    long last = after;
    while (true) {
      List<Map<String, Object>> page = PortalApi.events(last).jsonPath().getList("events");
      if (page.isEmpty()) {
        return own;
      }
      page.stream()
          .filter(event -> account.id().toString().equals(event.get("accountId")))
          .forEach(own::add);
      last = ((Number) page.get(page.size() - 1).get("id")).longValue();
    }
  }
}
