package dev.toque.push.challenge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.HintListener;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone may see of challenges (protocol.md, section 5). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class PhoneViewTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void onlyPendingOnesAreListedNewestFirst() {
    String denied = Portal.ask(person, "one");
    phone.deny(denied).statusCode(200);
    String older = Portal.ask(person, "two");
    String newer = Portal.ask(person, "three");

    phone.checkNow().statusCode(200).body("challenges.id", equalTo(List.of(newer, older)));
  }

  @Test
  void everyPhoneOfTheAccountSeesThem() {
    String id = Portal.ask(person);

    person.phone().checkNow().body("challenges.id", equalTo(List.of(id)));
  }

  @Test
  void whatHasRunOutIsNotListed() {
    Database.age(Portal.ask(person), "180 seconds");

    phone.checkNow().statusCode(200).body("challenges", empty());
  }

  @Test
  void aSettledChallengeStillTellsHowItEnded() {
    String id = Portal.ask(person);
    Portal.cancel(id);

    phone.get("/challenges/" + id).statusCode(200).body("status", equalTo("cancelled"));
  }

  @Test
  void somebodyElsesChallengeIsUnknown() {
    String id = Portal.ask(Person.someone());

    phone.get("/challenges/" + id).statusCode(404).body("code", equalTo("challenge-unknown"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000A"})
  void whatCannotBeANameIsUnknown(String name) {
    phone.get("/challenges/" + name).statusCode(404).body("code", equalTo("challenge-unknown"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "REJECTED", "REMOVED"})
  void aPhoneThatIsNotEnrolledSeesNothing(EnrolmentState status) {
    String id = Portal.ask(person);
    phone.nowIs(status);

    phone.checkNow().statusCode(401).body("code", equalTo("not-enrolled"));
    phone.get("/challenges/" + id).statusCode(401).body("code", equalTo("not-enrolled"));
  }

  @Test
  void aKeyThatWasNeverEnrolledSeesNothing() {
    PhoneApi stranger = new PhoneApi(TestPhone.create(Stores.PUBLIC_URL));

    stranger
        .checkNow()
        .statusCode(401)
        .header("WWW-Authenticate", "DPoP")
        .body("code", equalTo("not-enrolled"));
  }

  @Test
  void withoutAProofThereIsNothingToSee() {
    given()
        .get("/api/push/v1/challenges")
        .then()
        .statusCode(401)
        .body("code", equalTo("proof-invalid"));
  }

  @Test
  void aPhoneWhoseClockIsWrongIsToldTheTime() {
    new PhoneApi(phone.phone().skewed(Duration.ofMinutes(5)))
        .checkNow()
        .statusCode(401)
        .body("code", equalTo("clock-skew"))
        .body("serverTime.class.simpleName", equalTo("Integer"));
  }

  @Test
  void fetchingOneMarksItAsSeen() {
    String fetched = Portal.ask(person, "one");
    String notFetched = Portal.ask(person, "two");

    phone.fetch(fetched);

    Portal.state(fetched).body("seen", equalTo(true));
    Portal.state(notFetched).body("seen", equalTo(false));
  }

  @Test
  void listingMarksThemAsSeen() {
    String id = Portal.ask(person);

    phone.checkNow().statusCode(200);

    Portal.state(id).body("seen", equalTo(true));
  }

  @Test
  void thePortalGetsAHintWhenItIsSeenAndWhenItChanges() {
    String id = Portal.ask(person);
    try (HintListener hints = HintListener.on("push:challenge:" + id)) {
      phone.fetch(id);
      await().until(() -> hints.messages().equals(List.of("seen")));

      phone.deny(id).statusCode(200);
      await().until(() -> hints.messages().equals(List.of("seen", "denied")));
    }
  }
}
