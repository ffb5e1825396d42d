package dev.toque.activation.phone;

import dev.toque.kit.web.PublicUrl;
import dev.toque.protocol.wire.Portal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal as phones show it. */
@Singleton
public class PortalDescription {

  private final Portal portal;

  /**
   * Described once.
   *
   * @param name what phones call this installation; the portal's must be the same
   */
  PortalDescription(
      @ConfigProperty(name = "toque.portal-name", defaultValue = "Toque") String name,
      PublicUrl publicUrl) {
    this.portal = new Portal(name, publicUrl.origin());
  }

  public Portal get() {
    return portal;
  }
}
