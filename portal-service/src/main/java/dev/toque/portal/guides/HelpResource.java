package dev.toque.portal.guides;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The guides (product.md, section 6), for everybody. */
@Path("/help")
public class HelpResource {

  /** Where the help begins. */
  static final String PATH = "/help/";

  private final Library library;
  private final Sessions sessions;
  private final Frames frames;
  private final Visitor visitor;

  HelpResource(Library library, Sessions sessions, Frames frames, Visitor visitor) {
    this.library = library;
    this.sessions = sessions;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public Uni<Response> home() {
    HelpView view = book().home(Road.phoneOf(visitor.browser()), library.roads());
    return page("help", PATH, frame -> HelpPages.home(frame, view));
  }

  /** Leads from the chooser to the one guide; back to it when a choice is missing. */
  @GET
  @Path("/choose")
  public Response choose(
      @RestQuery Optional<String> phone,
      @RestQuery Optional<String> way,
      @RestQuery Optional<String> app) {
    return Redirects.to(PATH + Road.of(phone, way, app).map(Road::guide).orElse(""));
  }

  @GET
  @Path("/problems")
  public Uni<Response> problems() {
    ProblemsView view = book().problems();
    return page("help-problems", PATH + Book.PROBLEMS, frame -> HelpPages.problems(frame, view));
  }

  @GET
  @Path("/{guide}")
  public Uni<Response> guide(@RestPath String guide) {
    GuideView view =
        book().guide(guide).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return page("help-guide", PATH + view.id(), frame -> HelpPages.guide(frame, view));
  }

  private Book book() {
    return library.in(visitor.locale());
  }

  private Uni<Response> page(
      String state, String here, Function<Frame, TemplateInstance> template) {
    return session()
        .map(session -> frames.of(state, session, here))
        .flatMap(frame -> Html.ok(frame, template.apply(frame)));
  }

  /** While nobody can be recognised, the guides are shown to everybody as to a stranger. */
  private Uni<Optional<Session>> session() {
    return sessions.current().onFailure().recoverWithItem(Optional.<Session>empty());
  }
}
