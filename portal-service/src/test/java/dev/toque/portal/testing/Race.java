package dev.toque.portal.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts several things at one instant. */
public final class Race {

  private Race() {}

  /** Runs one thing against another. */
  public static void between(Callable<?> one, Callable<?> other) {
    run(List.of(one, other));
  }

  /** Runs the same thing so many times at once. */
  public static <T> List<T> of(int times, Callable<T> runner) {
    return run(Collections.nCopies(times, runner));
  }

  private static <T> List<T> run(List<? extends Callable<? extends T>> runners) {
    ExecutorService threads = Executors.newFixedThreadPool(runners.size());
    CyclicBarrier barrier = new CyclicBarrier(runners.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<? extends T> runner : runners) {
        running.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return runner.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException("a runner fell", failure);
    } finally {
      threads.shutdownNow();
    }
  }
}
