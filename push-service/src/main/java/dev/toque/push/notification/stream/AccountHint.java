package dev.toque.push.notification.stream;

import dev.toque.push.notification.Notification;
import java.util.Optional;
import java.util.UUID;

/**
 * What replicas tell each other of an account's streams: a word, an id, and for {@code withdrawn}
 * the phone that needs not be told (docs/internal-api.md, hints).
 */
record AccountHint(String word, String id, Optional<String> exceptDevice) {

  static final String CHALLENGE = "challenge";
  static final String WITHDRAWN = "withdrawn";
  static final String TEST = "test";

  static AccountHint of(Notification notification) {
    if (notification instanceof Notification.Asked asked) {
      return new AccountHint(CHALLENGE, asked.challengeId().toString(), Optional.empty());
    }
    if (notification instanceof Notification.Withdrawn withdrawn) {
      return new AccountHint(WITHDRAWN, withdrawn.challengeId().toString(), withdrawn.answeredBy());
    }
    Notification.Test test = (Notification.Test) notification;
    return new AccountHint(TEST, test.deviceId(), Optional.empty());
  }

  /** Reads a message; empty when it is none of ours. */
  static Optional<AccountHint> parse(String message) {
    String[] parts = message.split(" ");
    return parts.length == 2 || parts.length == 3
        ? Optional.of(
            new AccountHint(
                parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()))
        : Optional.empty();
  }

  static String channel(UUID accountId) {
    return "push:account:" + accountId;
  }

  String message() {
    return word + " " + id + exceptDevice.map(device -> " " + device).orElse("");
  }
}
