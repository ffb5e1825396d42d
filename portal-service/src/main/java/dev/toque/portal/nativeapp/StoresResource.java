package dev.toque.portal.nativeapp;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells the phone app in a browser where the operator's own app is found. */
@Path("/a/stores")
public class StoresResource {

  /** By platform. */
  record Found(List<Offer> android, List<Offer> ios) {}

  private final Found found;

  StoresResource(Stores stores) {
    this.found = new Found(stores.on("android"), stores.on("ios"));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Found stores() {
    return found;
  }
}
