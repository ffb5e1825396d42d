package dev.toque.push.notification.webpush;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Web Push. Without a key file it is not offered. */
@ConfigMapping(prefix = "toque.push.webpush")
interface WebPushConfig {

  /**
   * Two lines: the public key (X.509) and the private one (PKCS #8) of P-256, base64url. Another
   * key makes every subscription worthless.
   */
  Optional<Path> vapidKeyFile();

  /** Whom a push service may write to: a {@code mailto:} or {@code https:} address. */
  @WithDefault("mailto:operator@localhost")
  String subject();

  /** Hosts of push services; one that begins with a dot stands for all below it. */
  @WithDefault(
      "fcm.googleapis.com,updates.push.services.mozilla.com,.push.apple.com,.notify.windows.com")
  List<String> hosts();

  /**
   * Origins of further push services, such as one of UnifiedPush in the operator's own network;
   * their address is not looked at.
   */
  Optional<List<String>> extraOrigins();
}
