package dev.toque.protocol.wire.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.wire.Fields;

/**
 * Body of {@code PUT /targets/me}: where notifications of a phone go. Source: protocol.md, section
 * 5.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.PROPERTY, property = "transport")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TargetRequest.WebPush.class, name = "webpush"),
  @JsonSubTypes.Type(value = TargetRequest.Fcm.class, name = "fcm"),
  @JsonSubTypes.Type(value = TargetRequest.Apns.class, name = "apns")
})
public sealed interface TargetRequest {
  /** A browser's push subscription (Push API, PushSubscriptionJSON). */
  record WebPush(Subscription subscription) implements TargetRequest {
    public WebPush {
      Fields.require("subscription", subscription);
    }
  }

  /** A registration token of Firebase Cloud Messaging. */
  record Fcm(String token) implements TargetRequest {
    public Fcm {
      Fields.require("token", token);
    }

    @Override
    public String toString() {
      return "Fcm[redacted]";
    }
  }

  /** A device token of Apple's push service. */
  record Apns(String token, Environment environment) implements TargetRequest {
    public Apns {
      Fields.require("token", token);
      Fields.require("environment", environment);
    }

    @Override
    public String toString() {
      return "Apns[redacted]";
    }
  }

  /** Which of Apple's servers knows the token. */
  enum Environment implements WireName {
    PRODUCTION("production"),
    SANDBOX("sandbox");

    private final String wire;

    Environment(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /** Endpoint and keys of a push subscription. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Subscription(String endpoint, Keys keys) {
    public Subscription {
      Fields.require("subscription.endpoint", endpoint);
      Fields.require("subscription.keys", keys);
    }

    @Override
    public String toString() {
      return "Subscription[redacted]";
    }
  }

  /** The keys to encrypt a message for one browser (RFC 8291). */
  record Keys(String p256dh, String auth) {
    public Keys {
      Fields.require("subscription.keys.p256dh", p256dh);
      Fields.require("subscription.keys.auth", auth);
    }

    @Override
    public String toString() {
      return "Keys[redacted]";
    }
  }
}
