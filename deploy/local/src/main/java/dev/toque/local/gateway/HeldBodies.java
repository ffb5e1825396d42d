package dev.toque.local.gateway;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of unfinished bodies the gateway holds at once. What every service takes (16 KiB) is
 * always held, so that nobody who sends much keeps others from sending little; what goes beyond
 * shares one budget.
 */
final class HeldBodies {

  /** As {@code quarkus.http.limits.max-body-size} of the services. */
  static final int ALWAYS = 16 * 1024;

  private final AtomicLong left;

  /**
   * A budget.
   *
   * @param most bytes of large bodies at once
   */
  HeldBodies(long most) {
    this.left = new AtomicLong(most);
  }

  /** Whether a body may grow from one length to another; if so, that much is taken. */
  boolean take(int from, int to) {
    long more = beyond(to) - beyond(from);
    if (left.addAndGet(-more) >= 0) {
      return true;
    }
    left.addAndGet(more);
    return false;
  }

  /** Gives back what a body of this length has taken. */
  void giveBack(int length) {
    left.addAndGet(beyond(length));
  }

  private static long beyond(int length) {
    return Math.max(0, length - ALWAYS);
  }
}
