package dev.toque.kit.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one public origin of this installation ({@code toque.public-url}). Filters, which are made
 * before a service starts, are given a proxy: the setting is read when it starts.
 */
@ApplicationScoped
@Startup
public class PublicUrl {

  private final String origin;

  /**
   * Checked once.
   *
   * @param origin what browsers and phones call us, without a path or a final slash; codes, proofs
   *     and statements are bound to it, so a change makes enrolled phones useless
   */
  PublicUrl(@ConfigProperty(name = "toque.public-url") String origin) {
    if (!origin.matches("https?://[^/?#]+")) {
      throw new IllegalArgumentException(
          "toque.public-url must be an origin such as https://portal.example, without a path or a final slash: "
              + origin);
    }
    this.origin = origin;
  }

  /**
   * For example {@code https://portal.example}. {@code aud} and {@code htu} are compared with it
   * exactly; QR codes and links are built from it, never from the Host header.
   */
  public String origin() {
    return origin;
  }

  /** The public address of a path of this installation. */
  public String of(String path) {
    return origin + path;
  }

  /** The host alone, as WebAuthn and messages name it. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /** Whether browsers reach us by https, so that cookies can be {@code __Host-} ones. */
  public boolean secure() {
    return origin.startsWith("https://");
  }
}
