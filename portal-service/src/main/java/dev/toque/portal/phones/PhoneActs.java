package dev.toque.portal.phones;

import dev.toque.portal.confirm.ChallengeSlot;
import dev.toque.portal.confirm.Confirmations;
import dev.toque.portal.confirm.Confirmations.Confirmed;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.protocol.challenge.Act;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Does what a phone has approved, once, if that phone may decide about phones. */
@Singleton
class PhoneActs {

  private final Confirmations confirmations;
  private final DecidingPhones decidingPhones;
  private final AddPhone addPhone;
  private final RemovePhone removePhone;
  private final Waiting waiting;
  private final ChallengeSlot slot;

  PhoneActs(
      Confirmations confirmations,
      DecidingPhones decidingPhones,
      AddPhone addPhone,
      RemovePhone removePhone,
      Waiting waiting,
      ChallengeSlot slot) {
    this.confirmations = confirmations;
    this.decidingPhones = decidingPhones;
    this.addPhone = addPhone;
    this.removePhone = removePhone;
    this.waiting = waiting;
    this.slot = slot;
  }

  /** Verifies the approval, uses it up and does what was asked. */
  Uni<Response> complete(Session session, OpenChallenge challenge) {
    return confirmations
        .complete(session, challenge)
        .flatMap(
            outcome ->
                outcome instanceof Confirmed confirmed
                    ? confirmed(session, challenge, confirmed)
                    : waiting.refuse(session, challenge, outcome));
  }

  private Uni<Response> confirmed(Session session, OpenChallenge challenge, Confirmed by) {
    return decidingPhones
        .include(by.phone())
        .flatMap(
            may ->
                may
                    ? slot.clear(session)
                        .chain(() -> apply(session, challenge))
                        .replaceWith(Redirects.to(PhonesResource.PATH))
                    : waiting.tooNew(session, challenge));
  }

  /** An addition gets a code; a removal is done. Another act opens nothing here. */
  private Uni<Void> apply(Session session, OpenChallenge approved) {
    if (approved.act() == Act.ADD_PHONE) {
      return addPhone.to(session);
    }
    if (approved.act() == Act.REMOVE_PHONE) {
      return removePhone.from(session, approved.subject().orElseThrow());
    }
    return Uni.createFrom().voidItem();
  }
}
