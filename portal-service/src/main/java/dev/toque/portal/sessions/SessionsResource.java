package dev.toque.portal.sessions;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.Frames;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a person is signed in, and which browsers know them. */
@Path(SessionsResource.PATH)
public class SessionsResource {

  static final String PATH = "/sessions";

  private final Access access;
  private final OwnSessions own;
  private final Frames frames;

  SessionsResource(Access access, OwnSessions own, Frames frames) {
    this.access = access;
    this.own = own;
    this.frames = frames;
  }

  /**
   * Shows them.
   *
   * @param done what was done just now
   */
  @GET
  public Uni<Response> show(@RestQuery Optional<String> done) {
    return access.full(
        session -> own.view(session, Done.of(done)).flatMap(view -> page(session, view)));
  }

  /** Ends one of the other sessions. */
  @POST
  @Path("/{sid}/end")
  public Uni<Response> end(UUID sid) {
    return done(Done.ENDED, session -> own.end(session, sid.toString()));
  }

  /** Ends every other session. */
  @POST
  @Path("/end-others")
  public Uni<Response> endOthers() {
    return done(Done.OTHERS_ENDED, own::endOthers);
  }

  /** From now on the browser must show a number again. */
  @POST
  @Path("/browsers/{id}/forget")
  public Uni<Response> forget(UUID id) {
    return done(Done.FORGOTTEN, session -> own.forget(session, id));
  }

  private Uni<Response> done(Done what, Function<Session, Uni<Void>> work) {
    return access.full(session -> work.apply(session).replaceWith(() -> Redirects.to(what.page())));
  }

  private Uni<Response> page(Session session, SessionsView view) {
    Frame frame = frames.of(view.state(), Optional.of(session), PATH);
    return Html.ok(frame, SessionsPage.of(frame, view));
  }
}
