package dev.toque.system.bench.play;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Flows that begin by the clock, whether or not earlier ones have ended. Each wait is counted from
 * the moment at which the flow should have begun.
 *
 * @param perSecond how often one begins
 * @param atOnce flows that may be under way; beyond it this process would drown, not the servers
 */
public record Arrivals(double perSecond, int atOnce) {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final int DIGITS = 3;

  /**
   * What came of it.
   *
   * @param micros from the moment planned to the end of each flow that ended as it should
   * @param failed flows that did not
   * @param skipped flows that could not begin, as too many were under way
   */
  public record Arrived(Histogram micros, int failed, int skipped, Duration took) {

    /** Milliseconds below which so many percent lie. */
    public double millis(double percent) {
      return micros.getValueAtPercentile(percent) / 1000.0;
    }
  }

  /** Lets them arrive for so long and waits for the last. */
  public Arrived run(Flow flow, Duration during) {
    Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger skipped = new AtomicInteger();
    AtomicInteger underWay = new AtomicInteger();
    ExecutorService pool = Executors.newCachedThreadPool();
    long begun = System.nanoTime();
    long count = (long) (perSecond * during.toSeconds());
    for (long i = 0; i < count; i++) {
      long planned = begun + (long) (i * 1e9 / perSecond);
      awaitUntil(planned);
      if (underWay.get() >= atOnce) {
        skipped.incrementAndGet();
        continue;
      }
      underWay.incrementAndGet();
      pool.execute(
          () -> {
            if (succeeds(flow)) {
              long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - planned);
              micros.recordValue(Math.min(took, LONGEST_MICROS));
            } else {
              failed.incrementAndGet();
            }
            underWay.decrementAndGet();
          });
    }
    end(pool);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new Arrived(micros, failed.get(), skipped.get(), took);
  }

  private static boolean succeeds(Flow flow) {
    try {
      flow.play();
      return true;
    } catch (RuntimeException failure) {
      return false;
    }
  }

  private static void awaitUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void end(ExecutorService pool) {
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
