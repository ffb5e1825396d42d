package dev.toque.portal.banner;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.login.SignOut;
import dev.toque.portal.session.Session;
import dev.toque.protocol.code.EndReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Whoever signs out leaves no code behind that another phone could use (protocol.md, 1.4). */
@Singleton
class EndCodeAtSignOut implements SignOut {

  private final CodeSlot slot;
  private final ActivationService activation;

  EndCodeAtSignOut(CodeSlot slot, ActivationService activation) {
    this.slot = slot;
    this.activation = activation;
  }

  /**
   * Signing out never fails for activation-service's sake: the code ends by its time, and without
   * this session nobody can confirm the phone that used it.
   */
  @Override
  public Uni<Void> ending(Session session) {
    return slot.read(session)
        .map(code -> activation.end(code.id(), EndReason.SIGNED_OUT))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .onFailure(Outages::isOutage)
        .recoverWithNull();
  }
}
