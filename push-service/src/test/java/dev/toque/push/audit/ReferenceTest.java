package dev.toque.push.audit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.LogLines;
import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody reads out to the help desk finds the event (protocol.md, section 7). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class ReferenceTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void theReferenceOfAProblemFindsItsEventAndItsLine() {
    String id = Portal.ask(person);

    try (LogLines log = LogLines.of("dev.toque.problem")) {
      String ref =
          phone
              .approve(id, Portal.WRONG_NUMBER)
              .statusCode(409)
              .body("code", equalTo("wrong-number"))
              .extract()
              .path("ref");

      assertEquals(List.of("challenge-wrong-number"), eventsOf(ref));
      assertEquals(1, log.with("ref=" + ref).size());
    }
  }

  @Test
  void activationServiceIsAskedUnderTheReferenceThatThePhoneIsTold() {
    String id = Portal.ask(person);

    String ref =
        phone
            .withPin("9753")
            .approve(id, Portal.NUMBER)
            .statusCode(403)
            .body("code", equalTo("gate-failed"))
            .extract()
            .path("ref");

    assertEquals(ref, FakeActivation.lastReference(phone.deviceId()));
  }

  @Test
  void whatNobodyAskedForHasNoReference() {
    String id = Portal.ask(person);
    Database.age(id, "200 seconds");

    await()
        .untilAsserted(
            () ->
                assertEquals(
                    Collections.singletonList(null),
                    Database.column(
                        "SELECT ref FROM audit_event WHERE challenge_id = CAST(? AS uuid)"
                            + " AND event = 'challenge-expired'",
                        id)));
  }

  private static List<String> eventsOf(String ref) {
    return Database.column("SELECT event FROM audit_event WHERE ref = ? ORDER BY id", ref);
  }
}
