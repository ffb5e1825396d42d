package dev.toque.portal.page;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the portal is called, on pages and on phones. */
@Singleton
public class PortalName {

  private final String text;

  /**
   * Named once.
   *
   * @param text what pages and phones call this installation
   */
  PortalName(@ConfigProperty(name = "toque.portal-name", defaultValue = "Toque") String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
