package dev.toque.portal.newpassword;

import dev.toque.portal.newpassword.NewPasswordView.State;
import dev.toque.portal.newpassword.SetPassword.Opened;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.password.NewPassword;
import dev.toque.portal.secret.SecretCode;
import dev.toque.portal.visit.Visitor;
import dev.toque.portal.web.ForVisitors;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a password link leads. Its code stands in the fragment and comes with the form. */
@ForVisitors
@Path(NewPasswordResource.PATH)
public class NewPasswordResource {

  static final String PATH = "/new-password";

  private static final int LONGEST_CODE = 64;

  private final SetPassword setPassword;
  private final Visitor visitor;
  private final Frames frames;

  NewPasswordResource(SetPassword setPassword, Visitor visitor, Frames frames) {
    this.setPassword = setPassword;
    this.visitor = visitor;
    this.frames = frames;
  }

  /**
   * Asks for the new password, and for the code where no script reads it from the address.
   *
   * @param done whether one was just set
   */
  @GET
  public Uni<Response> show(@RestQuery Optional<String> done) {
    return page(200, done.isPresent() ? State.DONE : State.FRESH, "");
  }

  /** Sets it; who wants in signs in with it next. */
  @POST
  public Uni<Response> set(
      @FormParam("code") String typed,
      @FormParam("password") String password,
      @FormParam("again") String again) {
    String code = typed == null || typed.length() > LONGEST_CODE ? "" : typed;
    Optional<SecretCode> read = SecretCode.read(code);
    if (read.isEmpty()) {
      return unknown(code);
    }
    return setPassword
        .open(read.get())
        .flatMap(
            opened ->
                opened
                    .map(link -> set(link, read.get(), text(password), text(again)))
                    .orElseGet(() -> unknown(code)));
  }

  private Uni<Response> set(Opened link, SecretCode code, String password, String again) {
    Optional<NewPassword.Refusal> refusal =
        NewPassword.refusal(password, again, link.account().userName);
    if (refusal.isPresent()) {
      return page(ProblemCode.MALFORMED.status(), State.of(refusal.get()), code.display());
    }
    return setPassword
        .set(link, code, password, visitor.address())
        .flatMap(set -> set ? Redirects.later(PATH + "?done=1") : unknown(code.display()));
  }

  private Uni<Response> unknown(String code) {
    return page(ProblemCode.CODE_UNKNOWN.status(), State.UNKNOWN, code);
  }

  private Uni<Response> page(int status, State state, String code) {
    NewPasswordView view = new NewPasswordView(state, code);
    Frame frame = frames.of(view.declared(), Optional.empty(), PATH);
    return Html.of(status, frame, NewPasswordPage.of(frame, view));
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }
}
