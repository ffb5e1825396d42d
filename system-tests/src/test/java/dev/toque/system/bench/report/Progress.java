package dev.toque.system.bench.report;

import java.time.Duration;
import java.time.Instant;

/** What is being done, for whoever waits; figures go to the other stream. */
public final class Progress {

  private static final Instant BEGUN = Instant.now();

  private Progress() {}

  /** One line, with the seconds since the beginning. */
  public static void say(String what) {
    System.err.printf(
        "%6.1f s  %s%n", Duration.between(BEGUN, Instant.now()).toMillis() / 1e3, what);
  }
}
