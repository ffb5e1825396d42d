package dev.toque.cli.imports;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A bar on the terminal, drawn anew a few times a second. */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final int EVERY_MILLIS = 250;

  private final CountedFile file;
  private final PrintWriter out;
  private final ScheduledExecutorService clock;

  ProgressBar(CountedFile file, PrintWriter out) {
    this.file = file;
    this.out = out;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Shows it until it is closed. */
  void show() {
    clock.scheduleAtFixedRate(this::draw, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The line, without its beginning. */
  static String line(long sent, long size) {
    double share = size == 0 ? 1 : Math.min(1, (double) sent / size);
    int full = (int) Math.round(share * WIDTH);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %%  %.1f of %.1f MB",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        Math.floor(share * 100),
        sent / 1e6,
        size / 1e6);
  }

  private void draw() {
    out.print("\r" + line(file.sent(), file.size()));
    out.flush();
  }

  @Override
  public void close() {
    boolean shown = !clock.isShutdown() && !clock.shutdownNow().isEmpty();
    if (shown) {
      draw();
      out.println();
    }
  }
}
