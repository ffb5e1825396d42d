package dev.toque.portal.nativeapp;

import dev.toque.portal.nativeapp.LinkClaims.AssetLink;
import dev.toque.portal.nativeapp.LinkClaims.Association;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What Android and iOS fetch to see whether an app may open the portal's links: those of {@code
 * /a/} (protocol.md, section 10).
 */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
public class WellKnownResource {

  private final LinkClaims claims;

  WellKnownResource(LinkClaims claims) {
    this.claims = claims;
  }

  /** Android claims whole hosts; the app's own manifest narrows it to {@code /a/}. */
  @GET
  @Path("/assetlinks.json")
  public List<AssetLink> assetLinks() {
    return claims.android();
  }

  @GET
  @Path("/apple-app-site-association")
  public Association appSiteAssociation() {
    return claims.ios();
  }
}
