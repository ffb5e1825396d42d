package dev.toque.system.history.nemesis;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One direction of a connection: bytes leave in the order in which they came, perhaps later. */
final class OneWay {

  private final Vertx vertx;
  private final NetSocket to;
  private final Supplier<Trouble> trouble;
  private final Deque<Held> held = new ArrayDeque<>();
  private boolean waiting;
  private boolean ending;

  OneWay(Vertx vertx, NetSocket to, Supplier<Trouble> trouble) {
    this.vertx = vertx;
    this.to = to;
    this.trouble = trouble;
  }

  /** Passes these on when it is time. */
  void take(Buffer bytes) {
    held.add(new Held(bytes, now()));
    drain();
  }

  /** Nothing more comes. */
  void end() {
    ending = true;
    drain();
  }

  /** Passes on what may leave by now. */
  void drain() {
    while (!held.isEmpty() && trouble.get().kind() != Trouble.Kind.STALL) {
      long early = held.peek().cameAt() + trouble.get().millis() - now();
      if (early > 0) {
        comeBack(early);
        return;
      }
      to.write(held.poll().bytes());
    }
    if (held.isEmpty() && ending) {
      to.close();
    }
  }

  private void comeBack(long millis) {
    if (!waiting) {
      waiting = true;
      vertx.setTimer(
          millis,
          fired -> {
            waiting = false;
            drain();
          });
    }
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  private record Held(Buffer bytes, long cameAt) {}
}
