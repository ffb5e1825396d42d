package dev.toque.portal.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where a form leads next: 303, so that a reload shows and does not act again. */
public final class Redirects {

  private Redirects() {}

  /**
   * @param path one of our own, never a request's
   */
  public static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  public static Uni<Response> later(String path) {
    return Uni.createFrom().item(to(path));
  }
}
