package dev.toque.portal.caller;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.care.Deed;
import dev.toque.portal.care.Telling;
import dev.toque.portal.confirm.AskPhones;
import dev.toque.portal.confirm.Asker;
import dev.toque.portal.confirm.Confirmations;
import dev.toque.portal.confirm.Confirmations.Confirmed;
import dev.toque.portal.confirm.Confirmations.NotProven;
import dev.toque.portal.confirm.Confirmations.Outcome;
import dev.toque.portal.confirm.SecondFactor;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.SessionSecret;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.ChallengeStateView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks phones whether their people call, and judges what they answer. */
@Singleton
public class CallerChecks {

  private final ActivationService activation;
  private final AskPhones askPhones;
  private final PushService push;
  private final Confirmations confirmations;
  private final Telling telling;
  private final Visitor visitor;

  CallerChecks(
      ActivationService activation,
      AskPhones askPhones,
      PushService push,
      Confirmations confirmations,
      Telling telling,
      Visitor visitor) {
    this.activation = activation;
    this.askPhones = askPhones;
    this.push = push;
    this.confirmations = confirmations;
    this.telling = telling;
    this.visitor = visitor;
  }

  /**
   * Where a check stands.
   *
   * @param stored as push-service tells it; empty when it does not know it
   */
  public record Standing(CallerState state, Optional<ChallengeStateView> stored) {}

  /**
   * Asks the phones of the deed's account.
   *
   * @param askedBy opaque: names who waits
   * @param secret seals what is kept
   * @return empty when no phone can answer
   */
  public Uni<Optional<CallerCheck>> ask(Deed deed, String askedBy, SessionSecret secret) {
    AskPhones.Party party = new AskPhones.Party(deed.account().id, askedBy, secret);
    return activation
        .account(deed.account().id)
        .map(SecondFactor::activePhones)
        .flatMap(
            phones ->
                phones.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : ask(deed, party, phones).map(Optional::of));
  }

  /** Where it stands now. */
  public Uni<Standing> standing(CallerCheck check) {
    return push.challenge(check.challenge().id())
        .map(
            stored ->
                new Standing(
                    check.verifiedBy().isPresent()
                        ? CallerState.VERIFIED
                        : stored
                            .map(view -> CallerState.of(view.state()))
                            .orElse(CallerState.ENDED),
                    stored));
  }

  /**
   * Judges the answer, once.
   *
   * @return the check with the phone that has proven it, or as it was
   */
  public Uni<CallerCheck> judge(Deed deed, CallerCheck check, SessionSecret secret) {
    return confirmations
        .complete(secret, check.challenge())
        .flatMap(outcome -> judged(deed, check, outcome));
  }

  /** Ends it. */
  public Uni<Void> cancel(CallerCheck check) {
    return push.cancel(check.challenge().id());
  }

  private Uni<CallerCheck> ask(Deed deed, AskPhones.Party party, List<DeviceView> phones) {
    Asker asker = new Asker(deed.account().userName, visitor.browser(), visitor.address());
    AskPhones.Request request =
        new AskPhones.Request(Act.VERIFY_CALLER, Optional.empty(), Transfer.NUMBER, phones);
    return telling
        .tell(deed, "caller-asked", NoticeKind.CALLER_ASKED)
        .chain(() -> askPhones.ask(party, asker, request))
        .map(challenge -> new CallerCheck(challenge, Optional.empty()));
  }

  private Uni<CallerCheck> judged(Deed deed, CallerCheck check, Outcome outcome) {
    if (outcome instanceof Confirmed confirmed) {
      return telling
          .record(deed, "caller-verified")
          .replaceWith(() -> check.verifiedBy(confirmed.phone().name()));
    }
    return outcome instanceof NotProven
        ? telling.record(deed, "caller-refused").replaceWith(check)
        : Uni.createFrom().item(check);
  }
}
