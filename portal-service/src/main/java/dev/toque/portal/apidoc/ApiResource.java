package dev.toque.portal.apidoc;

import dev.toque.portal.page.Html;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.web.Frames;
import dev.toque.portal.web.OwnPages;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The APIs, for developers; no sign-in is needed. */
@Path(ApiResource.PATH)
public class ApiResource implements OwnPages {

  static final String PATH = "/api/";

  private final Sessions sessions;
  private final Frames frames;

  ApiResource(Sessions sessions, Frames frames) {
    this.sessions = sessions;
    this.frames = frames;
  }

  @GET
  public Uni<Response> show() {
    return sessions
        .current()
        .map(session -> frames.of("api", session, PATH))
        .flatMap(frame -> Html.ok(frame, ApiPage.of(frame)));
  }

  @Override
  public boolean hold(String path) {
    return path.equals(PATH);
  }
}
