package dev.toque.system.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs several things at one instant: nobody begins before everybody stands at the line. */
public final class AtOnce {

  private AtOnce() {}

  /** What each came to, in the order given. */
  public static <T> List<T> run(List<? extends Callable<T>> runners) {
    ExecutorService pool = Executors.newFixedThreadPool(runners.size());
    try {
      CyclicBarrier line = new CyclicBarrier(runners.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> runner : runners) {
        running.add(
            pool.submit(
                () -> {
                  line.await();
                  return runner.call();
                }));
      }
      List<T> outcomes = new ArrayList<>();
      for (Future<T> outcome : running) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      pool.shutdownNow();
    }
  }
}
