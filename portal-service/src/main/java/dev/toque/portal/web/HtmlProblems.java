package dev.toque.portal.web;

import dev.toque.kit.problem.Problem;
import dev.toque.kit.problem.ProblemPages;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.ProblemPage;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Problems as pages, also when Redis is away and nobody can be recognised. */
@ApplicationScoped
class HtmlProblems implements ProblemPages {

  private static final String STATE = "problem";

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
    String here = current.getCurrent().request().path();
    return sessions
        .current()
        .onFailure()
        .recoverWithItem(Optional.<Session>empty())
        .map(session -> frames.of(STATE, session, here))
        .flatMap(frame -> Html.of(problem.status(), frame, ProblemPage.of(frame, problem)));
  }
}
