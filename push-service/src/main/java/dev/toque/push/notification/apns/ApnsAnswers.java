package dev.toque.push.notification.apns;

import dev.toque.push.notification.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What APNs' answers mean. Pure. Source: Apple, <em>Handling notification responses from APNs</em>;
 * security.md, <em>Providers' answers</em>.
 */
final class ApnsAnswers {

  private static final String BAD_TOKEN = "BadDeviceToken";
  private static final String STALE_PROVIDER_TOKEN = "ExpiredProviderToken";

  private ApnsAnswers() {}

  /**
   * The outcome.
   *
   * @param rejection Apple's word; empty where it was accepted or has none
   * @param since when Apple last saw that the token was not valid; only with status 410
   */
  static Outcome outcome(int status, Optional<String> rejection, Optional<Instant> since) {
    if (status == 200) {
      return new Outcome.Delivered();
    }
    String reason =
        rejection.filter(word -> word.matches("[A-Za-z]{1,64}")).orElse("status-" + status);
    if (status == 410 || reason.equals(BAD_TOKEN)) {
      return new Outcome.Gone(reason, since);
    }
    return status == 429 || status >= 500
        ? new Outcome.Retry(reason, Duration.ZERO)
        : new Outcome.Refused(reason);
  }

  /** Whether it is our own token that ran out: the connection that carried it is closed then. */
  static boolean wantsAnotherToken(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.reason().equals(STALE_PROVIDER_TOKEN);
  }
}
