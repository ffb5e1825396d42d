package dev.toque.push.notification.fcm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Firebase Cloud Messaging. Without credentials it is not offered. */
@ConfigMapping(prefix = "toque.push.fcm")
interface FcmConfig {

  /** The service account's key file, JSON, as the Google Cloud console gives it. */
  Optional<Path> credentialsFile();

  /** The same as text, for an environment variable; a file takes precedence. */
  Optional<String> credentials();

  /** Where messages are sent. */
  @WithDefault("https://fcm.googleapis.com")
  URI url();
}
