package dev.toque.portal.phones;

import dev.toque.portal.banner.ShownCodes;
import dev.toque.portal.session.Session;
import dev.toque.protocol.code.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gets the code for a further phone, after one of the account's phones has confirmed that. */
@Singleton
class AddPhone {

  private final ShownCodes codes;
  private final PhonesConfig config;
  private final Clock clock;

  AddPhone(ShownCodes codes, PhonesConfig config, Clock clock) {
    this.codes = codes;
    this.config = config;
    this.clock = clock;
  }

  Uni<Void> to(Session session) {
    Optional<Instant> renewableUntil = Optional.of(clock.instant().plus(config.approvalLasts()));
    return codes.renew(session, Purpose.ADDITIONAL, renewableUntil).replaceWithVoid();
  }
}
