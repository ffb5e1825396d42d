package dev.toque.portal.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** The language switch of every page. */
@ForVisitors
@Path("/language")
public class LanguageResource {

  /** Where a switch may lead back to; anything else leads home. */
  private static final Set<String> PAGES =
      Set.of("/", "/login", "/login/confirm", "/confirm", "/phones", "/recovery-codes");

  private final Language language;

  LanguageResource(Language language) {
    this.language = language;
  }

  @POST
  public Response choose(@FormParam("language") String tag, @FormParam("return") String page) {
    language.choose(String.valueOf(tag));
    return Response.seeOther(URI.create(page != null && PAGES.contains(page) ? page : "/")).build();
  }
}
