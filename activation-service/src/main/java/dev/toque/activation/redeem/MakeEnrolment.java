package dev.toque.activation.redeem;

import dev.toque.activation.code.StoredCode;
import dev.toque.activation.confirmation.ConfirmationConfig;
import dev.toque.activation.confirmation.ConfirmationConfig.Policy;
import dev.toque.activation.confirmation.ConfirmationNumbers;
import dev.toque.activation.enrolment.NewEnrolment;
import dev.toque.activation.secret.OfflineSecrets;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes the row of an enrolment out of a phone's request and the code it has claimed. */
@Singleton
class MakeEnrolment {

  private final ConfirmationConfig confirmation;
  private final ConfirmationNumbers numbers;
  private final OfflineSecrets secrets;

  MakeEnrolment(
      ConfirmationConfig confirmation, ConfirmationNumbers numbers, OfflineSecrets secrets) {
    this.confirmation = confirmation;
    this.numbers = numbers;
    this.secrets = secrets;
  }

  NewEnrolment enrolment(EnrolAttempt attempt, StoredCode code) {
    UUID id = UUID.randomUUID();
    return new NewEnrolment(
        id,
        code,
        code.account().orElseThrow(),
        attempt.key(),
        attempt.phone(),
        attempt.newGate(),
        confirmUntil(code),
        confirmation.tries(),
        numbers.currentKid(),
        secrets.seal(id));
  }

  private Optional<Instant> confirmUntil(StoredCode code) {
    return confirmation.policy() == Policy.NONE
        ? Optional.empty()
        : Optional.of(code.expiresAt().plus(confirmation.grace()));
  }
}
