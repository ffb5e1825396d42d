package dev.toque.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Rendered pages as answers. Pages show codes and names, so nobody keeps them. */
public final class Html {
  private static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private Html() {}

  public static Uni<Response> ok(Frame frame, TemplateInstance page) {
    return of(Response.Status.OK.getStatusCode(), frame, page);
  }

  public static Uni<Response> of(int status, Frame frame, TemplateInstance page) {
    return page.setLocale(frame.locale())
        .createUni()
        .map(
            text ->
                Response.status(status)
                    .type(TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_LANGUAGE, frame.language())
                    .entity(text)
                    .build());
  }
}
