package dev.toque.push.notification.apns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Apple's push service. Without a key it is not offered. */
@ConfigMapping(prefix = "toque.push.apns")
interface ApnsConfig {

  /** The signing key, a .p8 file as Apple's developer account gives it. */
  Optional<Path> keyFile();

  /** The same as text, for an environment variable; a file takes precedence. */
  Optional<String> key();

  /** Ten symbols that name the key; needed with it. */
  Optional<String> keyId();

  /** Ten symbols that name the developer account; needed with the key. */
  Optional<String> teamId();

  /** The app's bundle id; needed with the key. */
  Optional<String> topic();

  /** Where apps from the store are reached: {@code host:port}. */
  @WithDefault("api.push.apple.com:443")
  String productionServer();

  /** Where apps from the developer's own machine are reached: {@code host:port}. */
  @WithDefault("api.sandbox.push.apple.com:443")
  String sandboxServer();

  /** Certificates, PEM, that are trusted instead of the platform's: for a gateway in between. */
  Optional<Path> trustedCertificatesFile();
}
