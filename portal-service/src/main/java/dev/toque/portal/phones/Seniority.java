package dev.toque.portal.phones;

import dev.toque.protocol.wire.activation.DeviceView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which phone may decide about other phones. Pure. Source: protocol.md, section 4.6: while an older
 * phone exists, one that is active for less than a day can neither confirm additions nor removals.
 */
final class Seniority {

  private Seniority() {}

  /**
   * @param all the account's phones, active and locked
   */
  static boolean mayDecide(
      DeviceView phone, List<DeviceView> all, Duration decidesAfter, Instant now) {
    Instant since = since(phone);
    boolean mature = !since.isAfter(now.minus(decidesAfter));
    return mature || all.stream().noneMatch(other -> since(other).isBefore(since));
  }

  private static Instant since(DeviceView phone) {
    return phone.activatedAt().orElse(phone.addedAt());
  }
}
