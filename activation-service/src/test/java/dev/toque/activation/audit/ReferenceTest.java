package dev.toque.activation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.LogLines;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody reads out to the help desk finds the event (protocol.md, section 7). */
@QuarkusTest
@WithTestResource(Stores.class)
class ReferenceTest {

  private static final String REF = "K7QF9M2D";

  private final TestAccount account = TestAccount.create();

  @Test
  void theReferenceOfAProblemFindsItsEventAndItsLine() {
    TestPhone phone = account.activePhone();

    try (LogLines log = LogLines.of("dev.toque.problem")) {
      String ref = PhoneApi.gateCheck(phone.withPin("9753")).path("ref");

      assertEquals(List.of("gate-failed"), eventsOf(ref));
      assertEquals(1, log.with("ref=" + ref).size());
    }
  }

  @Test
  void eachRequestHasAReferenceOfItsOwn() {
    account.activePhone();

    List<String> refs =
        Database.query(
            "SELECT ref FROM audit_event WHERE account_id = ? AND ref IS NOT NULL ORDER BY id",
            account.id());

    assertEquals(List.of("enrolment-pending"), eventsOf(refs.get(0)));
    assertTrue(eventsOf(refs.get(1)).contains("enrolment-active"), refs.toString());
  }

  @Test
  void whatThePortalIsAskedIsFoundHereByTheSameReference() {
    UUID accountId = account.id();
    account.activePhone();

    PortalApi.as("portal")
        .header("Toque-Ref", REF)
        .body("{\"question\":\"12345678\",\"response\":\"00000000\"}")
        .post("/internal/v1/accounts/" + accountId + "/offline-verifications")
        .then()
        .statusCode(200);

    assertEquals(
        List.of(REF),
        Database.query(
            "SELECT ref FROM audit_event WHERE account_id = ? AND event = 'offline-response-wrong'",
            accountId));
  }

  private static List<String> eventsOf(String ref) {
    return Database.query("SELECT event FROM audit_event WHERE ref = ? ORDER BY id", ref);
  }
}
