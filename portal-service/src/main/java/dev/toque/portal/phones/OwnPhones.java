package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Session;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the phone that a form names, among those of the person who sent it. */
@Singleton
class OwnPhones {

  private final ActivationService activation;

  OwnPhones(ActivationService activation) {
    this.activation = activation;
  }

  /** Does the work on a phone of this state; on one that is gone, or somebody else's, nothing. */
  Uni<Void> on(
      Session session, UUID id, EnrolmentState state, Function<DeviceView, Uni<Void>> work) {
    return find(session, id)
        .flatMap(
            phone ->
                phone
                    .filter(found -> found.status() == state)
                    .map(work)
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  Uni<Optional<DeviceView>> find(Session session, UUID id) {
    return activation
        .account(session.accountId())
        .map(
            account ->
                account.devices().stream()
                    .filter(phone -> phone.enrollmentId().equals(id))
                    .findFirst());
  }
}
