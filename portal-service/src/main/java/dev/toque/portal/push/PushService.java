package dev.toque.portal.push;

import dev.toque.kit.audit.TrailQuestion;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.audit.AuditRow;
import dev.toque.protocol.wire.audit.AuditRows;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.ChallengeStates;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import dev.toque.protocol.wire.push.Report;
import dev.toque.protocol.wire.push.Reports;
import dev.toque.protocol.wire.push.TestSent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Challenges, as push-service keeps them (docs/internal-api.md). */
@Singleton
public class PushService {

  private final PushClient client;

  PushService(@RestClient PushClient client) {
    this.client = client;
  }

  /** Makes a challenge and notifies the account's phones, unless a budget withholds that. */
  public Uni<MadeChallenge> make(MakeChallenge request) {
    return client.make(request);
  }

  /** Where a challenge stands; empty when push-service does not know it. */
  public Uni<Optional<ChallengeStateView>> challenge(UUID challengeId) {
    return client
        .challenge(challengeId)
        .map(Optional::of)
        .onFailure(PushService::isUnknown)
        .recoverWithItem(Optional.empty());
  }

  /** The channel of a challenge's hints. */
  public static String channel(UUID challengeId) {
    return "push:challenge:" + challengeId;
  }

  /** The states of at most 400 challenges in one call, each in a word of the caller's. */
  public Uni<Map<UUID, String>> words(
      List<UUID> challengeIds, Function<ChallengeStateView, String> word) {
    return client
        .challenges(new ChallengeIds(challengeIds))
        .map(ChallengeStates::states)
        .map(
            states ->
                states.stream().collect(Collectors.toMap(ChallengeStateView::challengeId, word)));
  }

  /** Uses an approved challenge up; {@code false} when it was not there to be used. */
  public Uni<Boolean> consume(UUID challengeId) {
    return client
        .consume(challengeId)
        .replaceWith(true)
        .onFailure(failure -> isUnknown(failure) || has(ProblemCode.NOT_PENDING, failure))
        .recoverWithItem(false);
  }

  /** Ends a challenge that is not used up yet; one that push-service does not know has ended. */
  public Uni<Void> cancel(UUID challengeId) {
    return client
        .cancel(challengeId)
        .replaceWithVoid()
        .onFailure(PushService::isUnknown)
        .recoverWithNull();
  }

  /** Sends the notification again. */
  public Uni<Notified> sendAgain(UUID challengeId) {
    return client.notify(challengeId);
  }

  /** When a phone of the account last said <em>it was not me</em>; empty when none did lately. */
  public Uni<Optional<Instant>> lastReport(UUID accountId) {
    return client.lastReport(accountId).map(LastReport::at);
  }

  /** What people said was not them after this time, oldest first, and not all of it at once. */
  public Uni<List<Report>> reports(Instant after) {
    return client.reports(after.toString()).map(Reports::reports);
  }

  /**
   * Sends a test to one phone.
   *
   * @throws ProblemException {@code too-many-requests} so soon after another, {@code not-found} for
   *     a phone that is not enrolled
   */
  public Uni<TestSent> test(String deviceId) {
    return client.test(deviceId);
  }

  /** Ends every open challenge of an account. */
  public Uni<Void> cancelAll(UUID accountId) {
    return client.cancelAll(accountId);
  }

  /** A page of that service's audit trail. */
  public Uni<List<AuditRow>> audit(TrailQuestion question) {
    return client
        .audit(
            question.accountId().orElse(null),
            question.ref().orElse(null),
            question.after(),
            question.before().orElse(null),
            question.most())
        .map(AuditRows::events);
  }

  private static boolean isUnknown(Throwable failure) {
    return has(ProblemCode.CHALLENGE_UNKNOWN, failure) || has(ProblemCode.NOT_FOUND, failure);
  }

  private static boolean has(ProblemCode code, Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }
}
