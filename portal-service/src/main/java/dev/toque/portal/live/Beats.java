package dev.toque.portal.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One timer for the beats of all streams, which reaches a share of them at a time: ten thousand
 * beats at once would keep everybody's events waiting for a third of a second (performance.md, P6).
 */
final class Beats {

  /** Ten thousand streams are 250 in each: some 10 ms of work at once. */
  private static final int SHARES = 40;

  private final List<BroadcastProcessor<Long>> shares =
      Stream.generate(BroadcastProcessor::<Long>create).limit(SHARES).toList();
  private final AtomicInteger joined = new AtomicInteger();
  private int beaten;

  /**
   * Begins.
   *
   * @param period from one beat of a stream to its next; a shorter one than 40 ms is taken for 40
   */
  void start(Vertx vertx, Duration period) {
    vertx.setPeriodic(Math.max(1, period.dividedBy(SHARES).toMillis()), timer -> beat());
  }

  /** The beats of one more stream; those that it is too slow for are left out. */
  Multi<Long> join() {
    return share(joined.getAndIncrement()).onOverflow().drop();
  }

  /** Completes the beats of every stream. */
  void end() {
    shares.forEach(BroadcastProcessor::onComplete);
  }

  /** Of the timer alone. */
  private void beat() {
    share(beaten).onNext((long) beaten);
    beaten++;
  }

  private BroadcastProcessor<Long> share(int turn) {
    return shares.get(Math.floorMod(turn, SHARES));
  }
}
