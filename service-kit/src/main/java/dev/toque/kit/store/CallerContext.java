package dev.toque.kit.store;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Where the running request goes on after work elsewhere. */
public final class CallerContext {

  private CallerContext() {}

  /** A request goes on where it began: its database session belongs to that event loop. */
  public static Executor executor() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
  }
}
