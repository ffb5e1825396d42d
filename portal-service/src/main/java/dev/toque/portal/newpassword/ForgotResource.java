package dev.toque.portal.newpassword;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.visit.Visitor;
import dev.toque.portal.web.ForVisitors;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** For who has forgotten the password. What it answers tells nobody which accounts there are. */
@ForVisitors
@Path(ForgotResource.PATH)
public class ForgotResource {

  static final String PATH = "/forgot-password";

  /** What helps where no letters are sent. */
  private static final String HELP = "/help/problems#unauthorized";

  private static final int LONGEST_NAME = 254;

  private final LinkLetters letters;
  private final LetterTries tries;
  private final ForgottenPassword forgotten;
  private final ForgotPages pages;
  private final Visitor visitor;

  ForgotResource(
      LinkLetters letters,
      LetterTries tries,
      ForgottenPassword forgotten,
      ForgotPages pages,
      Visitor visitor) {
    this.letters = letters;
    this.tries = tries;
    this.forgotten = forgotten;
    this.pages = pages;
    this.visitor = visitor;
  }

  /**
   * Asks for the user name.
   *
   * @param sent whether a letter was just asked for
   */
  @GET
  public Uni<Response> show(@RestQuery Optional<String> sent) {
    if (!letters.canBeSent()) {
      return Redirects.later(HELP);
    }
    return sent.isPresent() ? pages.sent() : pages.fresh();
  }

  /** Sends a letter, if there is somebody to send it to; nobody waits for that. */
  @POST
  public Uni<Response> send(@FormParam("username") String typed) {
    if (!letters.canBeSent()) {
      return Redirects.later(HELP);
    }
    String name = typed == null || typed.length() > LONGEST_NAME ? "" : typed;
    String address = visitor.address();
    return tries
        .count(name, address)
        .invoke(() -> forgotten.send(name, address))
        .replaceWith(() -> Redirects.to(PATH + "?sent=1"))
        .onFailure(ForgotResource::isTooMany)
        .recoverWithUni(refusal -> pages.tooMany(name, (ProblemException) refusal));
  }

  private static boolean isTooMany(Throwable failure) {
    return failure instanceof ProblemException problem
        && problem.code() == ProblemCode.TOO_MANY_REQUESTS;
  }
}
