package dev.toque.portal.login;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing out. */
@Path("/logout")
public class LogoutResource {

  private final SigningOut signingOut;

  LogoutResource(SigningOut signingOut) {
    this.signingOut = signingOut;
  }

  @POST
  public Uni<Response> signOut() {
    return signingOut
        .endCurrent()
        .replaceWith(() -> Response.seeOther(URI.create("/login")).build());
  }
}
