package dev.toque.push.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.kit.testing.TestKeys;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people said was not them, for the portal (docs/internal-api.md). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class ReportsTest {

  private static final String BEGINNING = "1970-01-01T00:00:00Z";

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void aReportIsToldWithWhatThePhoneShowedAndADenialIsNot() {
    String denied = Portal.ask(person);
    phone.deny(denied).statusCode(200);
    String reported = Portal.ask(person);
    phone.report(reported).statusCode(200);

    await().until(() -> !own(BEGINNING).isEmpty());

    List<Map<String, String>> own = own(BEGINNING);
    assertEquals(1, own.size());
    assertEquals(reported, own.get(0).get("challengeId"));
    assertEquals(Portal.DISPLAY, own.get(0).get("display"));
    assertEquals("sign-in", own.get(0).get("act"));
    assertEquals(List.of(), own(own.get(0).get("at")));
  }

  @Test
  void onlyThePortalMayAskAndOnlyForATime() {
    given()
        .header("Authorization", TestKeys.bearer("activation", "push"))
        .get("/internal/v1/reports")
        .then()
        .statusCode(403);
    reports("yesterday").then().statusCode(400);
  }

  private List<Map<String, String>> own(String after) {
    List<Map<String, String>> all = reports(after).then().statusCode(200).extract().path("reports");
    return all.stream()
        .filter(report -> person.accountId().toString().equals(report.get("accountId")))
        .toList();
  }

  private static Response reports(String after) {
    return given()
        .header("Authorization", TestKeys.bearer("portal", "push"))
        .queryParam("after", after)
        .get("/internal/v1/reports");
  }
}
