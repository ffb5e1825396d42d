package dev.toque.local.demo;

import dev.toque.local.settings.Settings;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the launcher itself reaches the portal through its gateway.
 *
 * @param token the operator's
 * @param trust in our own authority, where the gateway speaks https
 */
public record Door(Settings settings, String token, Optional<SSLContext> trust) {

  /** What the portal calls itself. */
  String origin() {
    return settings.publicUrl();
  }

  /** Where the gateway is: behind a tunnel that is not the public address. */
  String gateway() {
    return trust.isPresent() ? settings.publicUrl() : "http://127.0.0.1:" + settings.port();
  }

  /** It holds the operator's token. */
  @Override
  public String toString() {
    return "Door[" + gateway() + "]";
  }
}
