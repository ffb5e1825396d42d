package dev.toque.portal.confirm;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.confirm.Confirmations.NotProven;
import dev.toque.portal.confirm.Confirmations.Outcome;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.ChallengeStateView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The acts of a waiting page, the same for a sign-in and for what a signed-in person wants. */
@Singleton
public class Waiting {

  private final PushService push;
  private final ActivationService activation;
  private final SecondFactor secondFactor;
  private final ChallengeSlot slot;
  private final KnownBrowsers browsers;
  private final ConfirmPages pages;

  Waiting(
      PushService push,
      ActivationService activation,
      SecondFactor secondFactor,
      ChallengeSlot slot,
      KnownBrowsers browsers,
      ConfirmPages pages) {
    this.push = push;
    this.activation = activation;
    this.secondFactor = secondFactor;
    this.slot = slot;
    this.browsers = browsers;
    this.pages = pages;
  }

  /** The page as things stand now. */
  public Uni<Response> show(Session session, OpenChallenge challenge) {
    return push.challenge(challenge.id())
        .call(stored -> forgetBrowsersIfReported(session, stored))
        .flatMap(stored -> pages.page(session, challenge, stored));
  }

  /** The page of a sign-in that has no challenge: no phone could be asked. */
  Uni<Response> showWithout(Session session) {
    return activation
        .account(session.accountId())
        .flatMap(account -> pages.page(200, session, stateOf(account), namesOf(account)));
  }

  /** Asks the account's phones; what this session asked before is superseded. */
  public Uni<Optional<OpenChallenge>> ask(
      Session session, Act act, Optional<OpenChallenge.Subject> subject) {
    return secondFactor.ask(session, act, subject);
  }

  /** Where the waiting page of an act is. */
  public String page() {
    return Routes.ACT.here();
  }

  /** Asks for an act and leads to its waiting page, or back when no phone can answer. */
  public Uni<Response> askFor(
      Session session, ConfirmedAct act, Optional<OpenChallenge.Subject> subject) {
    return ask(session, act.act(), subject)
        .map(asked -> Redirects.to(asked.isPresent() ? Routes.ACT.here() : act.page()));
  }

  /** Sends the notification again; for a request that has ended there is nothing to send. */
  public Uni<Void> resend(Session session) {
    return slot.read(session)
        .map(challenge -> resend(session, challenge))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** Ends what this session asked. */
  public Uni<Void> cancel(Session session) {
    return slot.read(session)
        .map(challenge -> push.cancel(challenge.id()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** The page that says why a completion opened nothing. */
  Uni<Response> refuse(Session session, OpenChallenge challenge, Outcome outcome) {
    ConfirmState state =
        outcome instanceof NotProven ? ConfirmState.REFUSED : ConfirmState.NOT_APPROVED;
    return pages.page(ProblemCode.NOT_PENDING.status(), session, challenge, state);
  }

  /** The page that says that the phone which approved may not decide this yet. */
  Uni<Response> tooNew(Session session, OpenChallenge challenge) {
    return pages.page(ProblemCode.FORBIDDEN.status(), session, challenge, ConfirmState.TOO_NEW);
  }

  /** As the other, where nothing was asked. */
  Uni<Response> refuse(Session session) {
    return pages.page(
        ProblemCode.NOT_PENDING.status(), session, ConfirmState.NOT_APPROVED, List.of());
  }

  private Uni<Void> resend(Session session, OpenChallenge challenge) {
    return push.sendAgain(challenge.id())
        .flatMap(sent -> slot.put(session, challenge.sentAgain(sent.notified())))
        .onFailure(Waiting::hasEnded)
        .recoverWithNull();
  }

  private static boolean hasEnded(Throwable failure) {
    return failure instanceof ProblemException problem
        && (problem.code() == ProblemCode.NOT_PENDING
            || problem.code() == ProblemCode.CHALLENGE_UNKNOWN);
  }

  /** Whoever said "it was not me" no longer trusts any browser (protocol.md, section 5.4). */
  private Uni<Void> forgetBrowsersIfReported(Session session, Optional<ChallengeStateView> stored) {
    return stored.filter(view -> view.state() == ChallengeState.REPORTED).isPresent()
        ? browsers.forgetAll(session.accountId())
        : Uni.createFrom().voidItem();
  }

  private static ConfirmState stateOf(AccountDevices account) {
    if (account.devices().isEmpty()) {
      return ConfirmState.NO_PHONE;
    }
    return SecondFactor.activePhones(account).isEmpty()
        ? ConfirmState.LOCKED
        : ConfirmState.UNKNOWN;
  }

  private static List<String> namesOf(AccountDevices account) {
    return account.devices().stream().map(DeviceView::name).toList();
  }
}
