package dev.toque.portal.confirm;

import dev.toque.kit.problem.RequestReference;
import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.SessionSecret;
import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.challenge.AnswerVerification.Refused;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.StoredAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Turns an approved challenge into a confirmation, once: reads the stored answer, verifies it and
 * uses the challenge up. Source: protocol.md, section 5.7.
 */
@Singleton
public class Confirmations {

  private static final Logger LOG = Logger.getLogger(Confirmations.class);

  private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final PushService push;
  private final ActivationService activation;
  private final PublicUrl publicUrl;
  private final Clock clock;

  Confirmations(PushService push, ActivationService activation, PublicUrl publicUrl, Clock clock) {
    this.push = push;
    this.activation = activation;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** What came of a completion. */
  public sealed interface Outcome {}

  /** The person approved exactly what this session asked, and the approval is used up now. */
  public record Confirmed(DeviceView phone) implements Outcome {}

  /** There is no approval to use: not yet, or not any more. */
  public record NotApproved() implements Outcome {}

  /**
   * Another request of this session, such as another tab's, has used the approval. This one opens
   * nothing; where that one led it may follow.
   */
  public record UsedBefore() implements Outcome {}

  /** What push-service calls an approval does not prove one. */
  public record NotProven(String reason) implements Outcome {}

  /** Verifies and uses up the approval of this session's challenge. */
  public Uni<Outcome> complete(Session session, OpenChallenge challenge) {
    return complete(session.secret(), challenge);
  }

  /** The same of a challenge whose secrets are sealed with this. */
  public Uni<Outcome> complete(SessionSecret secret, OpenChallenge challenge) {
    return push.challenge(challenge.id())
        .flatMap(
            stored ->
                stored
                    .filter(view -> view.state() == ChallengeState.APPROVED)
                    .map(view -> verify(secret, challenge, view))
                    .orElseGet(() -> Uni.createFrom().item(nothingToUse(stored))));
  }

  /**
   * Verifies once more the approval that this session's challenge was used up for, while the
   * challenge would still live. For who was cut off between its use and what it was used for, and
   * can make sure that this happens only once; else {@link UsedBefore}.
   */
  Uni<Outcome> resume(Session session, OpenChallenge challenge) {
    return push.challenge(challenge.id())
        .flatMap(
            stored ->
                stored
                    .filter(this::isResumable)
                    .map(view -> verifyAgain(session, challenge, view))
                    .orElseGet(() -> Uni.createFrom().item(new UsedBefore())));
  }

  private boolean isResumable(ChallengeStateView stored) {
    return stored.state() == ChallengeState.CONSUMED
        && clock.instant().isBefore(stored.expiresAt());
  }

  private Uni<Outcome> verifyAgain(
      Session session, OpenChallenge challenge, ChallengeStateView stored) {
    return judge(session.secret(), challenge, stored)
        .map(judged -> judged instanceof Confirmed ? judged : new UsedBefore());
  }

  private Uni<Outcome> verify(
      SessionSecret secret, OpenChallenge challenge, ChallengeStateView stored) {
    return judge(secret, challenge, stored)
        .flatMap(
            judged ->
                judged instanceof Confirmed confirmed
                    ? use(challenge, confirmed)
                    : Uni.createFrom().item(judged));
  }

  /** {@link Confirmed}, with nothing used yet, or {@link NotProven}. */
  private Uni<Outcome> judge(
      SessionSecret secret, OpenChallenge challenge, ChallengeStateView stored) {
    AnswerJudge.Question question =
        new AnswerJudge.Question(challenge.accountId(), asked(secret, challenge));
    return device(stored)
        .map(
            device ->
                AnswerJudge.judge(question, stored, device) instanceof Refused refused
                    ? refuse(challenge, refused)
                    : new Confirmed(device.orElseThrow()));
  }

  private Uni<Optional<DeviceView>> device(ChallengeStateView stored) {
    return stored
        .answer()
        .map(StoredAnswer::deviceId)
        .filter(deviceId -> THUMBPRINT.matcher(deviceId).matches())
        .map(activation::device)
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private Uni<Outcome> use(OpenChallenge challenge, Confirmed confirmed) {
    return push.consume(challenge.id())
        .flatMap(
            consumed ->
                consumed
                    ? Uni.createFrom().item(confirmed)
                    : push.challenge(challenge.id()).map(Confirmations::nothingToUse));
  }

  private static Outcome nothingToUse(Optional<ChallengeStateView> stored) {
    boolean used = stored.filter(view -> view.state() == ChallengeState.CONSUMED).isPresent();
    return used ? new UsedBefore() : new NotApproved();
  }

  private static Outcome refuse(OpenChallenge challenge, Refused refused) {
    LOG.warnf(
        "answer refused challengeId=%s reason=%s ref=%s",
        challenge.id(), refused.reason(), RequestReference.current().orElse("none"));
    return new NotProven(refused.reason());
  }

  private Asked asked(SessionSecret secret, OpenChallenge challenge) {
    return new Asked(
        publicUrl.origin(),
        challenge.id().toString(),
        challenge.nonce(),
        challenge.display(),
        challenge.transfer(),
        Optional.of(secret.open(challenge.number())),
        Optional.of(secret.open(challenge.scan())));
  }
}
