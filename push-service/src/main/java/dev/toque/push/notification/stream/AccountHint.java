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

  /** Empty for what streams do not tell: of other phones the notification does. */
  static Optional<AccountHint> of(Notification notification) {
    if (notification instanceof Notification.Asked asked) {
      return hint(CHALLENGE, asked.challengeId().toString(), Optional.empty());
    }
    if (notification instanceof Notification.Withdrawn withdrawn) {
      return hint(WITHDRAWN, withdrawn.challengeId().toString(), withdrawn.answeredBy());
    }
    return notification instanceof Notification.Test test
        ? hint(TEST, test.deviceId(), Optional.empty())
        : Optional.empty();
  }

  private static Optional<AccountHint> hint(String word, String id, Optional<String> except) {
    return Optional.of(new AccountHint(word, id, except));
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
