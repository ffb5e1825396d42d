package dev.toque.push.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a provider made of a notification. Source: security.md, <em>Providers' answers</em>. */
public sealed interface Outcome {

  /** The word for log and records. */
  String word();

  /** Why, in one word; empty where there is nothing to explain. */
  Optional<String> why();

  /** Accepted by the provider, which does not mean that the phone has it. */
  record Delivered() implements Outcome {
    @Override
    public String word() {
      return "delivered";
    }

    @Override
    public Optional<String> why() {
      return Optional.empty();
    }
  }

  /**
   * That push target does not exist any more.
   *
   * @param since when the provider last saw that it did not, where it says so
   */
  record Gone(String reason, Optional<Instant> since) implements Outcome {
    public Gone(String reason) {
      this(reason, Optional.empty());
    }

    @Override
    public String word() {
      return "gone";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * The provider cannot now; never repeated past the challenge's end.
   *
   * @param after the least wait; zero where the provider does not say
   */
  record Retry(String reason, Duration after) implements Outcome {
    @Override
    public String word() {
      return "retry";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** The provider could not for so long that another try would come too late. */
  record GaveUp(String reason) implements Outcome {
    @Override
    public String word() {
      return "gave-up";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /** Our own fault, which repeating does not mend. */
  record Refused(String reason) implements Outcome {
    @Override
    public String word() {
      return "refused";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }
}
