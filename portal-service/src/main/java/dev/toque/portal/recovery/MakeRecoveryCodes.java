package dev.toque.portal.recovery;

import dev.toque.portal.confirm.ConfirmedAct;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes new recovery codes and shows them once. */
@Singleton
class MakeRecoveryCodes implements ConfirmedAct {

  private final RecoveryCodes codes;
  private final FreshCodes fresh;
  private final FirstCodes firstCodes;
  private final Visitor visitor;

  MakeRecoveryCodes(RecoveryCodes codes, FreshCodes fresh, FirstCodes firstCodes, Visitor visitor) {
    this.codes = codes;
    this.fresh = fresh;
    this.firstCodes = firstCodes;
    this.visitor = visitor;
  }

  @Override
  public Act act() {
    return Act.RECOVERY_CODES;
  }

  @Override
  public String page() {
    return RecoveryCodesResource.PATH;
  }

  @Override
  public Uni<Boolean> apply(Session session, OpenChallenge approved, DeviceView by) {
    return make(session).replaceWith(true);
  }

  /** Makes them at once, for who needs no phone's confirmation. */
  Uni<Void> make(Session session) {
    return codes
        .make(session.accountId(), visitor.address())
        .flatMap(made -> fresh.show(session, made))
        .chain(() -> firstCodes.used(session));
  }
}
