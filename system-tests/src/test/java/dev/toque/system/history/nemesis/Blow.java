package dev.toque.system.history.nemesis;

import java.time.Duration;

/**
 * A fault in a schedule.
 *
 * @param target what it hits: a replica, a service, a store's name, or nothing in particular
 * @param owner whose connections, of a network's fault
 * @param after how long things are left alone before
 * @param lasts from its begin until it is healed
 * @param amount seconds of a clock, milliseconds of a delay
 */
record Blow(Fault fault, String target, String owner, Duration after, Duration lasts, int amount) {

  @Override
  public String toString() {
    return (fault + " " + target + " " + owner + " " + (amount == 0 ? "" : amount)).strip();
  }
}
