package dev.toque.portal.notice;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What a person does about notices: they have seen them. */
@Path("/notices")
public class NoticesResource {

  private final Access access;
  private final Notices notices;

  NoticesResource(Access access, Notices notices) {
    this.access = access;
    this.notices = notices;
  }

  /**
   * Shows those no more that the page has shown.
   *
   * @param upTo the newest of them
   */
  @POST
  @Path("/seen")
  public Uni<Response> seen(@FormParam("up-to") @DefaultValue("0") String upTo) {
    return access.full(
        session ->
            notices
                .seen(session.accountId(), number(upTo))
                .replaceWith(() -> Redirects.to(Access.HOME)));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }
}
