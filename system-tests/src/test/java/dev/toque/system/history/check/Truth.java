package dev.toque.system.history.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stood in PostgreSQL after a run.
 *
 * @param accounts their ids by user name
 */
public record Truth(
    Map<String, String> accounts,
    List<Enrolment> enrolments,
    List<Challenge> challenges,
    List<Notification> notifications,
    List<Event> events) {

  /** A row of {@code enrolment}. */
  public record Enrolment(
      String id,
      String account,
      String phone,
      String state,
      Instant redeemedAt,
      Instant codeExpiresAt,
      Optional<Instant> activatedAt,
      Optional<Instant> confirmUntil,
      boolean firstOfAccount) {}

  /**
   * A row of {@code challenge}.
   *
   * @param number what the stored statement says, where it says one
   */
  public record Challenge(
      String id,
      String account,
      boolean asksForNumber,
      String state,
      Instant expiresAt,
      Instant pickUpUntil,
      Optional<Instant> decidedAt,
      Optional<String> phone,
      Optional<String> decision,
      Optional<String> number) {

    /** Whether a phone has approved it rightly, whatever became of it. */
    boolean approved() {
      return decision.filter("APPROVE"::equals).isPresent() && !state.equals("WRONG_NUMBER");
    }
  }

  /** A row of {@code notification}. */
  public record Notification(String challenge, String account, Instant sentAt) {}

  /**
   * A row of an audit trail of activation-service or push-service.
   *
   * @param order within its trail
   * @param subject the enrolment or the challenge
   */
  public record Event(
      long order, Instant at, String event, String account, String subject, String phone) {}

  Optional<Enrolment> enrolment(String id) {
    return enrolments.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  Optional<Challenge> challenge(String id) {
    return challenges.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The events of that name about an enrolment or a challenge. */
  Stream<Event> events(String name, String subject) {
    return events.stream()
        .filter(event -> event.event().equals(name) && event.subject().equals(subject));
  }

  /** The enrolments of a user name. */
  Stream<Enrolment> enrolmentsOf(String userName) {
    String account = accounts.getOrDefault(userName, "");
    return enrolments.stream().filter(row -> row.account().equals(account));
  }
}
