package dev.toque.portal.web;

import dev.toque.kit.problem.Problem;
import dev.toque.kit.problem.ProblemPages;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.ProblemPage;
import dev.toque.portal.page.ProblemView;
import dev.toque.portal.page.SignInPage;
import dev.toque.portal.page.SignInView;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.problem.ProblemCode;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Problems as pages, also when Redis is away and nobody can be recognised. */
@ApplicationScoped
class HtmlProblems implements ProblemPages {

  private static final String SIGN_IN = "/login";
  private static final String HOME = "/";

  private final Sessions sessions;
  private final Frames frames;
  private final CurrentVertxRequest current;

  HtmlProblems(Sessions sessions, Frames frames, CurrentVertxRequest current) {
    this.sessions = sessions;
    this.frames = frames;
    this.current = current;
  }

  @Override
  public Uni<Response> page(Problem problem) {
    String here = here(current.getCurrent().request());
    return sessions
        .current()
        .onFailure()
        .recoverWithItem(Optional.<Session>empty())
        .map(session -> frames.of(state(problem.problemCode(), here), session, here))
        .flatMap(frame -> Html.of(problem.status(), frame, page(frame, problem)));
  }

  /** A sign-in page whose token is from another day is simply shown again. */
  private static TemplateInstance page(Frame frame, Problem problem) {
    return isStale(problem.problemCode(), frame.here())
        ? SignInPage.of(frame, new SignInView("", Optional.of(problem.code()), Optional.empty()))
        : ProblemPage.of(frame, problem);
  }

  /** Which of the states in {@code states.json} that page shows. */
  static String state(ProblemCode code, String here) {
    if (isStale(code, here)) {
      return "sign-in-" + code.code();
    }
    return ProblemView.isPassing(code) ? "problem-passing" : "problem";
  }

  private static boolean isStale(ProblemCode code, String here) {
    return code == ProblemCode.FORBIDDEN && here.equals(SIGN_IN);
  }

  /** Where to try again: never the target of a form, and never a path that names a host. */
  private static String here(HttpServerRequest request) {
    String path = request.path();
    boolean shown = request.method() == HttpMethod.GET || path.equals(SIGN_IN);
    return shown && !path.startsWith("//") ? path : HOME;
  }
}
