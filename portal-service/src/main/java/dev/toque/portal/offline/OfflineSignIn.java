package dev.toque.portal.offline;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.confirm.OfflineQuestions;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.wire.activation.OfflineOutcome;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes a half session full by a right response to the question that it shows. */
@Singleton
class OfflineSignIn {

  private final ActivationService activation;
  private final OfflineQuestions questions;
  private final Sessions sessions;
  private final Waiting waiting;
  private final AuditLog audit;

  OfflineSignIn(
      ActivationService activation,
      OfflineQuestions questions,
      Sessions sessions,
      Waiting waiting,
      AuditLog audit) {
    this.activation = activation;
    this.questions = questions;
    this.sessions = sessions;
    this.waiting = waiting;
    this.audit = audit;
  }

  /**
   * Judges a response; unless it is right the session shows another question.
   *
   * @param address where it came from, for the trail
   */
  Uni<OfflineOutcome> answer(Session half, String question, String response, String address) {
    return activation
        .verifyOffline(half.accountId(), question, response)
        .call(verdict -> audit.write(event(half, verdict.outcome(), address)))
        .call(
            verdict ->
                verdict.outcome() == OfflineOutcome.RIGHT
                    ? open(half, verdict)
                    : questions.renew(half))
        .map(OfflineVerdict::outcome);
  }

  /** The request to the phones ends; that push-service is away just then changes nothing. */
  private Uni<Session> open(Session half, OfflineVerdict verdict) {
    return waiting
        .cancel(half)
        .onFailure(Outages::isOutage)
        .recoverWithNull()
        .chain(() -> sessions.renew(half, Kind.FULL, values(verdict)));
  }

  private static Map<String, String> values(OfflineVerdict verdict) {
    return verdict.enrollmentId().map(Sessions::confirmedBy).orElse(Map.of());
  }

  private static AuditEvent event(Session half, OfflineOutcome outcome, String address) {
    return AuditEvent.byBrowser(half.accountId(), "offline-" + outcome.wire(), address);
  }
}
