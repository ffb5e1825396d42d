package dev.toque.portal.page;

import dev.toque.kit.problem.RequestReference;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where a form leads next: 303, so that a reload shows and does not act again. */
public final class Redirects {

  /** What a page's address tells: the reference of the request that led to it. */
  public static final String REF = "ref";

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

  /**
   * The same for a page that tells what went wrong, with the reference that finds it.
   *
   * @param path one of our own, never a request's
   */
  public static Response telling(String path) {
    String begin = path + (path.contains("?") ? "&" : "?") + REF + "=";
    return to(RequestReference.current().map(ref -> begin + ref).orElse(path));
  }

  public static Uni<Response> later(String path) {
    return Uni.createFrom().item(to(path));
  }
}
