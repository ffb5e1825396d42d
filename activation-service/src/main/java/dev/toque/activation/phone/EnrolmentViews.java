package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.GateTries;
import dev.toque.protocol.wire.enrolment.EnrollmentView;
import jakarta.inject.Singleton;

/** Shows an enrolment to its own phone. */
@Singleton
class EnrolmentViews {

  private final GateTries tries;
  private final PortalDescription portal;

  EnrolmentViews(GateTries tries, PortalDescription portal) {
    this.tries = tries;
    this.portal = portal;
  }

  EnrollmentView view(Enrolment enrolment) {
    return new EnrollmentView(
        enrolment.id(),
        enrolment.state(),
        enrolment.reason(),
        enrolment.account(),
        portal.get(),
        enrolment.phone(),
        tries.left(enrolment));
  }
}
