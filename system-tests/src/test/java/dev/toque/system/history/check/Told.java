package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history as a test tells it: of one account <em>ana</em>, second after second, with the rows
 * that belong to it. Everything in it is right, until a test bends it.
 */
final class Told {

  static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");
  static final String ACCOUNT = "id-of-ana";
  static final String PHONE = "phone";

  private final List<Operation> operations = new ArrayList<>();
  private final List<Truth.Enrolment> enrolments = new ArrayList<>();
  private final List<Truth.Challenge> challenges = new ArrayList<>();
  private final List<Truth.Notification> notifications = new ArrayList<>();
  private final List<Truth.Event> events = new ArrayList<>();

  /** Ana enrols at 10 s and is confirmed at 12 s, signs in at 20 to 25 s. */
  static Told enrolledAndSignedIn() {
    return new Told()
        .ok(5, Deed.PASSWORD, given("first"), signedIn("c0"))
        .ok(10, Deed.ENROL, phone(Map.of(Fact.CODE, "code")), Map.of(Fact.ENROLMENT, "e1"))
        .ok(12, Deed.CONFIRM, given("first"), signedIn("c1"))
        .enrolment(enrolment("e1", PHONE))
        .ok(20, Deed.PASSWORD, given("b"), Map.of(Fact.CHALLENGE, "ch", Fact.NUMBER, "123456"))
        .ok(22, Deed.ANSWER, answer("ch", "approve", "123456"), Map.of())
        .ok(24, Deed.COMPLETE, given("b", "ch"), signedIn("c2"))
        .challenge(challenge("ch", "CONSUMED", "APPROVE"))
        .event(22, "challenge-approved", "ch")
        .event(24, "challenge-consumed", "ch");
  }

  static Instant at(int second) {
    return BEGIN.plusSeconds(second);
  }

  static Map<Fact, String> given(String browser) {
    return Map.of(Fact.ACCOUNT, "ana", Fact.BROWSER, browser);
  }

  static Map<Fact, String> given(String browser, String challenge) {
    return with(given(browser), Fact.CHALLENGE, challenge);
  }

  static Map<Fact, String> signedIn(String cookie) {
    return Map.of(Fact.STATUS, "200", Fact.SIGNED_IN, "yes", Fact.COOKIE, cookie);
  }

  static Map<Fact, String> phone(Map<Fact, String> more) {
    Map<Fact, String> all = new EnumMap<>(more);
    all.putIfAbsent(Fact.PHONE, PHONE);
    all.put(Fact.ACCOUNT, "ana");
    return all;
  }

  static Map<Fact, String> answer(String challenge, String decision, String number) {
    return phone(
        Map.of(
            Fact.CHALLENGE, challenge,
            Fact.DECISION, decision,
            Fact.NUMBER, number,
            Fact.PIN, "right"));
  }

  static Map<Fact, String> with(Map<Fact, String> facts, Fact fact, String value) {
    Map<Fact, String> all = new EnumMap<>(facts);
    all.put(fact, value);
    return all;
  }

  /** Redeemed at 10 s, with a code that lives until 30 s. */
  static Truth.Enrolment enrolment(String id, String phone) {
    return new Truth.Enrolment(
        id,
        ACCOUNT,
        phone,
        "ACTIVE",
        at(10),
        at(30),
        Optional.of(at(12)),
        Optional.of(at(45)),
        true);
  }

  /** Made at 20 s, decided at 22 s; its life ends at 40 s, its pick-up at 50 s. */
  static Truth.Challenge challenge(String id, String state, String decision) {
    Optional<String> decided = Optional.ofNullable(decision);
    return new Truth.Challenge(
        id,
        ACCOUNT,
        true,
        state,
        at(40),
        at(50),
        Optional.of(at(22)),
        decided.map(some -> PHONE),
        decided,
        decided.filter("APPROVE"::equals).map(some -> "123456"));
  }

  Told ok(int second, Deed deed, Map<Fact, String> given, Map<Fact, String> told) {
    return operation(second, deed, given, Outcome.OK, told);
  }

  Told failed(int second, Deed deed, Map<Fact, String> given, Map<Fact, String> told) {
    return operation(second, deed, given, Outcome.FAILED, told);
  }

  Told operation(
      int second, Deed deed, Map<Fact, String> given, Outcome outcome, Map<Fact, String> told) {
    operations.add(
        new Operation(
            operations.size(), deed, given, at(second), at(second).plusMillis(500), outcome, told));
    return this;
  }

  Told enrolment(Truth.Enrolment row) {
    enrolments.removeIf(other -> other.id().equals(row.id()));
    enrolments.add(row);
    return this;
  }

  Told challenge(Truth.Challenge row) {
    challenges.removeIf(other -> other.id().equals(row.id()));
    challenges.add(row);
    return this;
  }

  Told notified(int second, String challenge) {
    notifications.add(new Truth.Notification(challenge, ACCOUNT, at(second)));
    return this;
  }

  Told event(int second, String event, String subject) {
    events.add(new Truth.Event(events.size(), at(second), event, ACCOUNT, subject, PHONE));
    return this;
  }

  Told forgetRows() {
    enrolments.clear();
    challenges.clear();
    return this;
  }

  /** What a rule says of it. */
  List<Violation> by(Rule rule) {
    return rule.broken(
        new History(operations, List.of()),
        new Truth(
            new HashMap<>(Map.of("ana", ACCOUNT)), enrolments, challenges, notifications, events));
  }
}
