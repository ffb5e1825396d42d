package dev.toque.push.notification;

import java.time.Duration;

/** What a provider made of a notification. Source: security.md, <em>Providers' answers</em>. */
public sealed interface Outcome {

  /** Accepted by the provider, which does not mean that the phone has it. */
  record Delivered() implements Outcome {}

  /** That push target does not exist any more. */
  record Gone() implements Outcome {}

  /** The provider cannot now; never repeated past the challenge's end. */
  record Retry(Duration after) implements Outcome {}

  /**
   * Our own fault, which repeating does not mend.
   *
   * @param reason one word, for the log
   */
  record Refused(String reason) implements Outcome {}
}
