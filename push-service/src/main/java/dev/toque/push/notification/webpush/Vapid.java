package dev.toque.push.notification.webpush;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.notification.delivery.Message;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Who we are to push services (RFC 8292), and encryption for one browser (RFC 8291), both by the
 * library.
 */
@Singleton
class Vapid {

  private final Optional<WebPush> library;
  private final Clock clock;

  Vapid(WebPushConfig config, Clock clock) {
    this.library =
        config
            .vapidKeyFile()
            .map(file -> new WebPush(config.subject(), VapidKeys.load(file, false)));
    this.clock = clock;
  }

  boolean configured() {
    return library.isPresent();
  }

  /** What browsers subscribe with. */
  Optional<String> publicKey() {
    return library.map(one -> Base64Url.encode(one.getVapidKeys().getApplicationServerKey()));
  }

  Map<String, String> headers(Subscription subscription, Message message) {
    return library
        .orElseThrow()
        .getHeaders(
            subscription.endpoint().uri().toString(),
            message.secondsLeft(clock.instant()),
            message.tag().orElse(null),
            message.urgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal);
  }

  byte[] encrypt(Subscription subscription, Message message) {
    return library
        .orElseThrow()
        .getBody(StrictJson.write(message.data()), subscription.key(), subscription.secret());
  }
}
