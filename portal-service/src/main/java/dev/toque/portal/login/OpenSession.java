package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** From a right password to a session with a new id; what the browser had before ends. */
@Singleton
class OpenSession {

  private final SigningOut signingOut;
  private final SignInSteps steps;
  private final LateChange lateChange;
  private final SignInMeter meter;

  OpenSession(SigningOut signingOut, SignInSteps steps, LateChange lateChange, SignInMeter meter) {
    this.signingOut = signingOut;
    this.steps = steps;
    this.lateChange = lateChange;
    this.meter = meter;
  }

  /** Leads to the page that comes next. */
  Uni<Response> forAccount(Account account) {
    meter.accepted();
    return signingOut
        .endCurrent()
        .chain(() -> steps.afterPassword(account))
        .call(() -> lateChange.refuse(account));
  }
}
