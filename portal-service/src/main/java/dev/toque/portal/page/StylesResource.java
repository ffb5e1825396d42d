package dev.toque.portal.page;

import dev.toque.portal.brand.Brand;
import dev.toque.portal.file.BundledText;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The styles of a page in one file, because a browser shows nothing before it has them all: the
 * design's tokens and components, the portal's own, and what the operator's brand changes.
 */
@Path(StylesResource.PATH)
public class StylesResource {

  static final String PATH = "/portal/page.css";

  private final String styles;
  private final EntityTag tag;

  StylesResource(Brand brand) {
    this.styles =
        Stream.of("/design/tokens.css", "/design/components.css", "/portal/portal.css")
            .map(BundledText::served)
            .collect(Collectors.joining("\n", "", brand.css()));
    this.tag = new EntityTag(Integer.toHexString(styles.hashCode()));
  }

  /** What is served; another text has another {@link #version}. */
  String styles() {
    return styles;
  }

  /** Hexadecimal. */
  String version() {
    return tag.getValue();
  }

  /** Not sent again to a browser that has it. */
  @GET
  @Produces("text/css;charset=UTF-8")
  public Response answer(@Context Request request) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = known == null ? Response.ok(styles) : known;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }
}
