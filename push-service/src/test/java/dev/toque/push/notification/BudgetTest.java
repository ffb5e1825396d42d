package dev.toque.push.notification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.EventStream;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How often a person is prompted (protocol.md, section 5.3; security.md, promise 6). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class BudgetTest {
  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void theFourthUnansweredOneIsWithheldButListed() {
    unanswered(3);
    try (EventStream stream = phone.listen().awaitComments(1)) {
      String withheld =
          make()
              .body("notified", equalTo(false))
              .body("reason", equalTo("budget"))
              .extract()
              .path("challengeId");

      phone.checkNow().statusCode(200).body("challenges.id", hasItem(withheld));
      phone.get("/challenges/" + withheld).statusCode(200);
      stream.awaitComments(3);
      assertEquals(
          List.of(),
          stream.events().stream().filter(event -> event.startsWith("challenge")).toList());
      phone.approve(withheld, Portal.NUMBER).statusCode(200);
    }
  }

  @Test
  void afterTenMinutesThereMayBeMore() {
    unanswered(3).forEach(id -> Database.age(id, "601 seconds"));

    expectNotified();
  }

  @Test
  void tenInADayAreEnough() {
    for (int i = 0; i < 10; i++) {
      Database.age(expectNotified(), "601 seconds");
    }

    make().body("notified", equalTo(false)).body("reason", equalTo("budget"));
  }

  @Test
  void afterADayThereMayBeMore() {
    for (int i = 0; i < 10; i++) {
      Database.age(expectNotified(), "25 hours");
    }

    expectNotified();
  }

  @Test
  void approvedOnesDoNotCount() {
    for (int i = 0; i < 5; i++) {
      phone.approve(expectNotified(), Portal.NUMBER).statusCode(200);
    }

    expectNotified();
  }

  @Test
  void deniedAndWrongOnesDo() {
    phone.deny(expectNotified()).statusCode(200);
    phone.approve(expectNotified(), Portal.WRONG_NUMBER).statusCode(409);
    Portal.cancel(expectNotified()).statusCode(200);

    make().body("notified", equalTo(false)).body("reason", equalTo("budget"));
  }

  @Test
  void sendingAgainCountsToo() {
    String id = expectNotified();
    Portal.sendAgain(id).statusCode(200).body("notified", equalTo(true));
    Portal.sendAgain(id)
        .statusCode(200)
        .body("notified", equalTo(true))
        .body("", not(hasKey("reason")));

    Portal.sendAgain(id)
        .statusCode(200)
        .body("notified", equalTo(false))
        .body("reason", equalTo("budget"));
  }

  @Test
  void sendingAgainReachesTheOpenApp() {
    String id = Portal.ask(person);
    try (EventStream stream = phone.listen().awaitComments(1)) {
      Portal.sendAgain(id).statusCode(200);

      stream.awaitEvent("challenge {\"id\":\"%s\"}".formatted(id));
    }
  }

  @Test
  void onlyAPendingOneIsSentAgain() {
    String id = Portal.ask(person);
    Portal.cancel(id).statusCode(200);

    Portal.sendAgain(id)
        .statusCode(409)
        .body("code", equalTo("not-pending"))
        .body("state", equalTo("cancelled"));
    Portal.sendAgain(UUID.randomUUID().toString())
        .statusCode(404)
        .body("code", equalTo("challenge-unknown"));
  }

  @Test
  void itWasNotMeSilencesForAQuarterOfAnHourAndADenialDoesNot() {
    phone.deny(expectNotified()).statusCode(200);
    String reported = expectNotified();
    phone.report(reported).statusCode(200);

    String silenced =
        make()
            .body("notified", equalTo(false))
            .body("reason", equalTo("silenced"))
            .extract()
            .path("challengeId");
    phone.checkNow().body("challenges.id", hasItem(silenced));
    phone.approve(silenced, Portal.NUMBER).statusCode(200);

    Database.age(reported, "16 minutes");
    expectNotified();
  }

  @Test
  void oneAccountsPromptsAreNotAnothers() {
    unanswered(3);

    Portal.make(Portal.asking(Person.someone(), "browser")).body("notified", equalTo(true));
  }

  @RepeatedTest(3)
  void manyAtOnceDoNotOverdrawIt() {
    Callable<Boolean> asking = () -> make().extract().path("notified");

    List<Boolean> notified = Race.run(Stream.generate(() -> asking).limit(12).toList());

    assertEquals(3, notified.stream().filter(Boolean::booleanValue).count());
  }

  private List<String> unanswered(int times) {
    return Stream.generate(this::expectNotified).limit(times).toList();
  }

  private String expectNotified() {
    return make().body("notified", equalTo(true)).extract().path("challengeId");
  }

  private ValidatableResponse make() {
    return Portal.make(Portal.asking(person, UUID.randomUUID().toString())).statusCode(201);
  }
}
