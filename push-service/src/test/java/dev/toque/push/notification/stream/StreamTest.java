package dev.toque.push.notification.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.push.testing.EventStream;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an open app is told (protocol.md, section 5: {@code GET /stream}). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class StreamTest {
  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void aChallengeReachesEveryOpenAppOfTheAccount() {
    try (EventStream one = phone.listen().awaitComments(1);
        EventStream two = person.phone().listen().awaitComments(1);
        EventStream stranger = Person.someone().phone().listen().awaitComments(1)) {
      String id = Portal.ask(person);

      one.awaitEvent(challenge(id));
      two.awaitEvent(challenge(id));
      assertEquals(List.of(), stranger.events());
      assertEquals(200, one.status());
      assertTrue(one.header("Content-Type").startsWith("text/event-stream"));
    }
  }

  /** Its answer would end with the head for whoever forwards it, and never here. */
  @Test
  void theHeadAloneIsNotToBeHad() {
    phone.head("/stream").statusCode(405);
  }

  @Test
  void whenOnePhoneAnswersTheOthersRequestIsWithdrawn() {
    PhoneApi other = person.phone();
    try (EventStream own = phone.listen().awaitComments(1);
        EventStream others = other.listen().awaitComments(1)) {
      String id = Portal.ask(person);
      own.awaitEvent(challenge(id));

      phone.approve(id, Portal.NUMBER).statusCode(200);

      others.awaitEvent(withdrawn(id));
      assertEquals(List.of(challenge(id)), own.events());
      other.approve(id, Portal.NUMBER).statusCode(409);
    }
  }

  @Test
  void whatThePortalEndsIsWithdrawnFromAll() {
    try (EventStream stream = phone.listen().awaitComments(1)) {
      String cancelled = Portal.ask(person, "one");
      Portal.cancel(cancelled).statusCode(200);
      stream.awaitEvent(withdrawn(cancelled));

      String superseded = Portal.ask(person, "two");
      Portal.ask(person, "two");
      stream.awaitEvent(withdrawn(superseded));
    }
  }

  @Test
  void anApprovalThatIsConsumedIsNotWithdrawnOnceMore() {
    try (EventStream others = person.phone().listen().awaitComments(1)) {
      String id = Portal.ask(person);
      phone.approve(id, Portal.NUMBER).statusCode(200);
      others.awaitEvent(withdrawn(id));

      Portal.consume(id).statusCode(200);
      String next = Portal.ask(person);

      others.awaitEvent(challenge(next));
      assertEquals(List.of(challenge(id), withdrawn(id), challenge(next)), others.events());
    }
  }

  @Test
  void aPendingPhoneIsToldWhenItIsConfirmedAndAskedNothingBefore() {
    PhoneApi pending = person.phone(EnrolmentState.PENDING);
    try (EventStream stream = pending.listen().awaitComments(1)) {
      String early = Portal.ask(person);
      pending.nowIs(EnrolmentState.ACTIVE);
      hintAt(pending);
      stream.awaitEvent("enrollment {\"status\":\"active\"}");

      String id = Portal.ask(person, "two");

      stream.awaitEvent(challenge(id));
      assertTrue(stream.events().stream().noneMatch(challenge(early)::equals));
    }
  }

  @Test
  void aPendingPhoneIsToldThoughTheHintIsLost() {
    PhoneApi pending = person.phone(EnrolmentState.PENDING);
    try (EventStream stream = pending.listen().awaitComments(1)) {
      pending.nowIs(EnrolmentState.ACTIVE);

      stream.awaitEvent("enrollment {\"status\":\"active\"}");
    }
  }

  @Test
  void aLockedPhoneIsToldAndStillListens() {
    try (EventStream stream = phone.listen().awaitComments(1)) {
      phone.nowIs(EnrolmentState.LOCKED);
      hintAt(phone);
      stream.awaitEvent("enrollment {\"status\":\"locked\"}");

      stream.awaitEvent(challenge(Portal.ask(person)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "REMOVED"})
  void theEndOfTheEnrolmentIsToldAndEndsTheStream(EnrolmentState end) {
    PhoneApi pending = person.phone(EnrolmentState.PENDING);
    try (EventStream stream = pending.listen().awaitComments(1)) {
      pending.nowIs(end);
      hintAt(pending);

      stream.awaitEvent("enrollment {\"status\":\"%s\"}".formatted(end.wire()));
      stream.awaitEnd();
    }
  }

  @Test
  void commentsKeepItAlive() {
    try (EventStream stream = phone.listen()) {
      stream.awaitComments(4);
      assertEquals(List.of(), stream.events());
    }
  }

  @Test
  void whoIsNotEnrolledHearsNothing() {
    try (EventStream removed = person.phone(EnrolmentState.REMOVED).listen();
        EventStream stranger = new PhoneApi(TestPhone.create(Stores.PUBLIC_URL)).listen()) {
      assertEquals(401, removed.status());
      assertEquals(401, stranger.status());
      await().until(() -> String.join("", stranger.received()).contains("not-enrolled"));
    }
  }

  @Test
  void aFourthStreamOfOnePhoneIsTooMany() {
    List<EventStream> three = Stream.generate(phone::listen).limit(3).toList();
    three.forEach(stream -> stream.awaitComments(1));

    try (EventStream fourth = phone.listen()) {
      assertEquals(429, fourth.status());
      assertTrue(Integer.parseInt(fourth.header("Retry-After")) >= 1);
      await().until(() -> String.join("", fourth.received()).contains("retryAt"));
    }

    three.forEach(EventStream::close);
    await().until(this::mayListen);
  }

  private boolean mayListen() {
    try (EventStream stream = phone.listen()) {
      return stream.status() == 200;
    }
  }

  private static void hintAt(PhoneApi phone) {
    Stores.redis("PUBLISH activation:device:" + phone.deviceId() + " changed");
  }

  private static String challenge(String id) {
    return "challenge {\"id\":\"%s\"}".formatted(id);
  }

  private static String withdrawn(String id) {
    return "withdrawn {\"id\":\"%s\"}".formatted(id);
  }
}
