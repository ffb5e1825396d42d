package dev.toque.system.bench.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many clients, each of whom begins the next flow when the last has ended.
 *
 * @param clients at once
 */
public record Crowd(int clients) {

  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  /**
   * What came of it.
   *
   * @param completed flows that ended as they should
   * @param failures what was seen where they did not
   */
  public record Played(int completed, List<String> failures, Duration took) {

    /** Flows that ended as they should, in a second. */
    public double perSecond() {
      return completed / (took.toNanos() / 1e9);
    }
  }

  /** Takes the same step for everybody on the way before anybody goes on. */
  public Played together(List<List<Step>> underWay, int step) {
    Queue<List<Step>> left = new ConcurrentLinkedQueue<>(underWay);
    return play(() -> left.remove().get(step).action().run(), underWay.size(), LONGEST_STEP);
  }

  /** Plays so many flows, and begins none after the time is over. */
  public Played play(Flow flow, int flows, Duration atMost) {
    AtomicInteger left = new AtomicInteger(flows);
    AtomicInteger completed = new AtomicInteger();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    Runnable client =
        () -> {
          while (left.getAndDecrement() > 0 && System.nanoTime() - begun < atMost.toNanos()) {
            try {
              flow.play();
              completed.incrementAndGet();
            } catch (RuntimeException failure) {
              failures.add(String.valueOf(failure.getMessage()));
            }
          }
        };
    runAll(client);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new Played(completed.get(), List.copyOf(failures), took);
  }

  private void runAll(Runnable client) {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(pool.submit(client));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
