package dev.toque.portal.helpdesk;

import dev.toque.portal.caller.CallerChecks;
import dev.toque.portal.caller.CallerSlot;
import dev.toque.portal.care.Deed;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Sends a request to the person's phone and leads to the page that follows it. */
@Singleton
class StartCheck {

  private final CallerChecks checks;
  private final CallerSlot slot;

  StartCheck(CallerChecks checks, CallerSlot slot) {
    this.checks = checks;
    this.slot = slot;
  }

  /** Empty when no phone can answer. */
  Uni<Optional<Response>> start(Session session, Deed deed) {
    return checks
        .ask(deed, session.sid(), session.secret())
        .call(
            asked ->
                asked
                    .map(check -> slot.put(session, check))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .map(asked -> asked.map(check -> Redirects.to(DeskPaths.caller(deed.account().id))));
  }
}
