package dev.toque.portal.login;

import dev.toque.kit.web.ClientAddress;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** The sign-in page. */
@Path("/login")
public class LoginResource {

  private static final String HERE = "/login";
  private static final int LONGEST_NAME = 254;
  private static final int LONGEST_PASSWORD = 256;

  /** What is told on the page itself, with the name kept; anything else is a problem page. */
  private static final Set<ProblemCode> ON_THE_PAGE =
      Set.of(ProblemCode.UNAUTHORIZED, ProblemCode.TOO_MANY_REQUESTS, ProblemCode.UNAVAILABLE);

  private final SignIn signIn;
  private final SignInSteps steps;
  private final SigningOut signingOut;
  private final Sessions sessions;
  private final LoginPages pages;

  LoginResource(
      SignIn signIn,
      SignInSteps steps,
      SigningOut signingOut,
      Sessions sessions,
      LoginPages pages) {
    this.signIn = signIn;
    this.steps = steps;
    this.signingOut = signingOut;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GET
  public Uni<Response> page() {
    return sessions
        .current()
        .flatMap(
            session ->
                session.filter(Session::full).isPresent()
                    ? Uni.createFrom().item(Response.seeOther(URI.create("/")).build())
                    : pages.fresh(session));
  }

  @POST
  public Uni<Response> signIn(
      @FormParam("username") String userName,
      @FormParam("password") String password,
      @Context HttpServerRequest request) {
    String name = bounded(userName, LONGEST_NAME);
    return signIn
        .check(
            name,
            bounded(password, LONGEST_PASSWORD),
            ClientAddress.of(request).address(),
            pages.browser())
        .call(signingOut::endCurrent)
        .flatMap(steps::afterPassword)
        .onFailure(LoginResource::toldOnThePage)
        .recoverWithUni(failure -> pages.refused(name, (ProblemException) failure));
  }

  private static boolean toldOnThePage(Throwable failure) {
    return failure instanceof ProblemException problem && ON_THE_PAGE.contains(problem.code());
  }

  /** Longer than any name or password can be: wrong anyway, and not worth carrying around. */
  private static String bounded(String text, int longest) {
    String given = text == null ? "" : text;
    return given.length() <= longest ? given : given.substring(0, longest + 1);
  }
}
