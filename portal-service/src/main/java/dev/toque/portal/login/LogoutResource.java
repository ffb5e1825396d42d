package dev.toque.portal.login;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Signing out: the session, its code and its challenge end (protocol.md, sections 1.4 and 10). */
@Path("/logout")
public class LogoutResource {

  private final SigningOut signingOut;

  LogoutResource(SigningOut signingOut) {
    this.signingOut = signingOut;
  }

  @POST
  public Uni<Response> signOut() {
    return signingOut.endCurrent().replaceWith(() -> Redirects.to(Access.SIGN_IN));
  }
}
