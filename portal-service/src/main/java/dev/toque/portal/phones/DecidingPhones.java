package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/** Knows which phones may decide about phones now. */
@Singleton
class DecidingPhones {

  private final ActivationService activation;
  private final PhonesConfig config;
  private final Clock clock;

  DecidingPhones(ActivationService activation, PhonesConfig config, Clock clock) {
    this.activation = activation;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Does the work that a phone has approved.
   *
   * @return false when that phone may not decide about phones, and nothing was done
   */
  Uni<Boolean> ifMayDecide(DeviceView phone, Supplier<Uni<Void>> work) {
    return activation
        .account(phone.accountId())
        .map(
            account ->
                Seniority.mayDecide(
                    phone, account.devices(), config.decidesAfter(), clock.instant()))
        .call(may -> may ? work.get() : Uni.createFrom().voidItem());
  }
}
