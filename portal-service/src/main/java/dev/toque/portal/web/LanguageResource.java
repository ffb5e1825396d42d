package dev.toque.portal.web;

import io.quarkus.arc.All;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The language switch of every page. */
@ForVisitors
@Path("/language")
public class LanguageResource {

  /** Where a switch may lead back to; anything else leads home. */
  private static final Set<String> PAGES =
      Set.of(
          "/", "/login", "/login/confirm", "/confirm", "/phones", "/recovery-codes", "/sessions");

  private final Language language;
  private final List<OwnPages> features;

  LanguageResource(Language language, @All List<OwnPages> features) {
    this.language = language;
    this.features = features;
  }

  @POST
  public Response choose(@FormParam("language") String tag, @FormParam("return") String page) {
    language.choose(String.valueOf(tag));
    return Response.seeOther(URI.create(page != null && isOurs(page) ? page : "/")).build();
  }

  private boolean isOurs(String page) {
    return PAGES.contains(page) || features.stream().anyMatch(feature -> feature.hold(page));
  }
}
