package dev.toque.push.notification.webpush;

import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.provider.RetryAfter;
import java.time.Clock;

/**
 * What a push service's answer means. Pure. Source: RFC 8030, sections 5 and 7.3; security.md,
 * <em>Providers' answers</em>.
 */
final class Answers {

  private Answers() {}

  /**
   * The outcome.
   *
   * @param retryAfter the header's value; empty where there is none
   */
  static Outcome outcome(int status, String retryAfter, Clock clock) {
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    String reason = "status-" + status;
    if (status == 404 || status == 410) {
      return new Outcome.Gone(reason);
    }
    if (status == 429 || status >= 500) {
      return new Outcome.Retry(reason, RetryAfter.parse(retryAfter, clock));
    }
    return new Outcome.Refused(reason);
  }
}
