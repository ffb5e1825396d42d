package dev.toque.portal.phones;

import dev.toque.portal.banner.ShownCodes;
import dev.toque.portal.confirm.ConfirmedAct;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.session.Session;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gets the code for a further phone. */
@Singleton
class AddPhone implements ConfirmedAct {

  private final DecidingPhones decidingPhones;
  private final ShownCodes codes;
  private final Moves moves;
  private final PhoneRules rules;
  private final PhonesConfig config;
  private final Clock clock;

  AddPhone(
      DecidingPhones decidingPhones,
      ShownCodes codes,
      Moves moves,
      PhoneRules rules,
      PhonesConfig config,
      Clock clock) {
    this.decidingPhones = decidingPhones;
    this.codes = codes;
    this.moves = moves;
    this.rules = rules;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Act act() {
    return Act.ADD_PHONE;
  }

  @Override
  public String page() {
    return PhonesResource.PATH;
  }

  @Override
  public Uni<Boolean> apply(Session session, OpenChallenge approved, DeviceView by) {
    return decidingPhones.ifMayDecide(by, () -> add(session, approved));
  }

  /** Unless the account got its last phone while this one was asked for. */
  private Uni<Void> add(Session session, OpenChallenge approved) {
    return rules
        .hasRoom(session.accountId())
        .flatMap(
            room ->
                room
                    ? code(session).chain(() -> move(session, approved))
                    : Uni.createFrom().voidItem());
  }

  /** Whoever moves to a new phone has said which one it replaces. */
  private Uni<Void> move(Session session, OpenChallenge approved) {
    return approved
        .subject()
        .map(old -> moves.start(session, old.enrollmentId()))
        .orElseGet(() -> moves.end(session));
  }

  private Uni<Void> code(Session session) {
    Optional<Instant> renewableUntil = Optional.of(clock.instant().plus(config.approvalLasts()));
    return codes.renew(session, Purpose.ADDITIONAL, renewableUntil).replaceWithVoid();
  }
}
