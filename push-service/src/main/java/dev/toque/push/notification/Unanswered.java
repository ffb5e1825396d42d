package dev.toque.push.notification;

import dev.toque.protocol.wire.push.Withheld;
import java.util.Optional;

/**
 * How often the phones of an account were notified without a positive answer.
 *
 * @param inWindow within the shorter time
 * @param inDay within a day
 * @param silenced whether somebody said <em>it was not me</em> a short while ago
 */
record Unanswered(long inWindow, long inDay, boolean silenced) {

  /** Why one more notification is withheld; empty when it may be sent. */
  Optional<Withheld> withheld(BudgetConfig limits) {
    if (silenced) {
      return Optional.of(Withheld.SILENCED);
    }
    boolean spent = inWindow >= limits.inWindow() || inDay >= limits.inDay();
    return spent ? Optional.of(Withheld.BUDGET) : Optional.empty();
  }
}
