package dev.toque.system.history.people;

import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All who live there. */
public final class Town {

  private final Pace pace = new Pace();
  private final List<Inhabitant> inhabitants = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * So many, each with a seed of their own made of this one.
   *
   * @param codeLife how long activation codes live
   * @param challengeLife how long challenges live
   */
  public Town(
      Toque toque,
      Recorder recorder,
      int people,
      long seed,
      Duration codeLife,
      Duration challengeLife) {
    Household house =
        new Household(
            toque, recorder, pace, Household.wrongGate(toque.url()), codeLife, challengeLife);
    for (int i = 0; i < people; i++) {
      inhabitants.add(new Inhabitant(house, "p" + i, seed * 1_000_003 + i));
    }
  }

  /** Life begins. */
  public void wake() {
    for (Inhabitant inhabitant : inhabitants) {
      Thread thread = new Thread(inhabitant, "inhabitant");
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Everybody finishes the step that they are at, and goes to sleep. */
  public void sleep() {
    pace.end();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    inhabitants.stream()
        .flatMap(inhabitant -> inhabitant.fault().stream())
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault;
            });
  }
}
