package dev.toque.portal.confirm;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.login.SignOut;
import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Whoever signs out asks the phones for nothing any more. */
@Singleton
class CancelAtSignOut implements SignOut {

  private final Waiting waiting;

  CancelAtSignOut(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Signing out never fails for push-service's sake: the challenge ends by its time. */
  @Override
  public Uni<Void> ending(Session session) {
    return waiting.cancel(session).onFailure(Outages::isOutage).recoverWithNull();
  }
}
