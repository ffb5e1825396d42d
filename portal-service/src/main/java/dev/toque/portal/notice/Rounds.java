package dev.toque.portal.notice;

import dev.toque.kit.store.Background;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats work; a round that lasts longer than the time between two is not begun again. */
@Singleton
class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final Vertx vertx;
  private final Background background;
  private final List<Long> timers = new CopyOnWriteArrayList<>();

  Rounds(Vertx vertx, Background background) {
    this.vertx = vertx;
    this.background = background;
  }

  void every(Duration time, String what, Supplier<Uni<Void>> work) {
    AtomicBoolean running = new AtomicBoolean();
    timers.add(
        vertx.setPeriodic(
            time.toMillis(),
            tick -> {
              if (running.compareAndSet(false, true)) {
                background.run(
                    what,
                    () ->
                        Uni.createFrom()
                            .deferred(() -> work.get())
                            .onFailure()
                            .recoverWithUni(failure -> next(what, failure))
                            .onTermination()
                            .invoke(() -> running.set(false)));
              }
            }));
  }

  private static Uni<Void> next(String what, Throwable failure) {
    LOG.debugf("%s failed, the next round follows: %s", what, failure);
    return Uni.createFrom().voidItem();
  }

  void end() {
    timers.forEach(vertx::cancelTimer);
  }
}
