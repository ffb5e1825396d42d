package dev.toque.portal.policy;

import dev.toque.portal.account.Account;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a person who never had a phone may add the first one now. */
@Singleton
public class EnrolmentWindow {

  private final PolicyConfig policy;
  private final Clock clock;

  EnrolmentWindow(PolicyConfig policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  public boolean open(Account account) {
    Optional<Instant> invited = Optional.ofNullable(account.invitedAt);
    return switch (policy.enrolment()) {
      case OPEN -> true;
      case DAYS -> within(Optional.of(account.createdAt)) || within(invited);
      case INVITATION -> within(invited);
    };
  }

  private boolean within(Optional<Instant> since) {
    Duration length = Duration.ofDays(policy.enrolmentDays());
    return since.filter(time -> clock.instant().isBefore(time.plus(length))).isPresent();
  }
}
