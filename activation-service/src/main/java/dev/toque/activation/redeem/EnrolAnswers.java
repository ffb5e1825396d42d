package dev.toque.activation.redeem;

import dev.toque.activation.confirmation.ConfirmationNumbers;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.phone.PortalDescription;
import dev.toque.activation.secret.OfflineSecrets;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.enrolment.Confirmation;
import dev.toque.protocol.wire.enrolment.EnrollAnswer;
import dev.toque.protocol.wire.enrolment.Offline;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the phone that won is told; a repeat gets the same (protocol.md 4.2). */
@Singleton
class EnrolAnswers {

  private final ConfirmationNumbers numbers;
  private final OfflineSecrets secrets;
  private final PortalDescription portal;

  EnrolAnswers(ConfirmationNumbers numbers, OfflineSecrets secrets, PortalDescription portal) {
    this.numbers = numbers;
    this.secrets = secrets;
    this.portal = portal;
  }

  EnrollAnswer answer(Enrolment enrolment) {
    return new EnrollAnswer(
        enrolment.id(),
        enrolment.deviceId(),
        enrolment.state(),
        confirmation(enrolment),
        enrolment.account(),
        portal.get(),
        offline(enrolment));
  }

  private Optional<Confirmation> confirmation(Enrolment enrolment) {
    return enrolment
        .confirmUntil()
        .filter(until -> enrolment.is(EnrolmentState.PENDING))
        .map(until -> new Confirmation(numbers.of(enrolment), until));
  }

  /** Only while pending; without confirmation until the code's end. */
  private Optional<Offline> offline(Enrolment enrolment) {
    boolean unconfirmed = enrolment.confirmUntil().isEmpty() && enrolment.isWithinCodeLife();
    return enrolment
        .offlineSecret()
        .filter(secret -> unconfirmed || enrolment.is(EnrolmentState.PENDING))
        .map(encrypted -> secrets.reveal(enrolment.id(), encrypted));
  }
}
