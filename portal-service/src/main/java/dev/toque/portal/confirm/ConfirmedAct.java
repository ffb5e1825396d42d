package dev.toque.portal.confirm;

import dev.toque.portal.session.Session;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;

/** Something that a signed-in person may do only after a phone has confirmed it. */
public interface ConfirmedAct {

  /** What the phone is asked for; each act has one feature that does it. */
  Act act();

  /** The path of the page that the person wanted it on, and is led back to. */
  String page();

  /**
   * Does it, once; the approval is used up already.
   *
   * @param approved what was asked
   * @param by the phone that has approved
   * @return false when that phone may not decide this, and nothing was done
   */
  Uni<Boolean> apply(Session session, OpenChallenge approved, DeviceView by);
}
