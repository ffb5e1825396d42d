package dev.toque.system.history.nemesis;

import dev.toque.system.history.record.Recorder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Strikes blow after blow; each is healed before the next. */
final class Hand {

  private final Nemesis nemesis;
  private final Recorder recorder;
  private final Schedule schedule;
  private volatile int blows;

  Hand(Nemesis nemesis, Recorder recorder, Schedule schedule) {
    this.nemesis = nemesis;
    this.recorder = recorder;
    this.schedule = schedule;
  }

  int blows() {
    return blows;
  }

  /** Goes on for so long; a blow that would last longer is healed then. */
  Thread start(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    Thread thread = new Thread(() -> strike(end), "nemesis");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void strike(long end) {
    while (true) {
      Blow blow = schedule.next();
      waitFor(blow.after(), end);
      if (System.nanoTime() >= end) {
        return;
      }
      try {
        strike(blow, end);
      } catch (RuntimeException missed) {
        recorder.disturb("missed: " + blow + ": " + missed, false);
      }
    }
  }

  private void strike(Blow blow, long end) {
    nemesis.begin(blow);
    recorder.disturb(blow.toString(), true);
    blows++;
    try {
      waitFor(blow.lasts(), end);
    } finally {
      nemesis.heal(blow);
      recorder.disturb(blow.toString(), false);
    }
  }

  private static void waitFor(Duration time, long end) {
    long until = Math.min(end, System.nanoTime() + time.toNanos());
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
