package dev.toque.cli.imports;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bar on the terminal, drawn anew a few times a second: of the lines that are done, as soon as
 * the portal tells of them; until then of what has been sent, which buffers on the way may hold.
 */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final int LONGEST = 78;
  private static final int EVERY_MILLIS = 250;

  private final CountedFile file;
  private final PrintWriter out;
  private final ScheduledExecutorService clock;
  private final AtomicLong done = new AtomicLong();

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

  /** The portal has done so many lines. */
  void done(long lines) {
    done.set(lines);
  }

  /** While the file is being sent. */
  static String sending(long sent, long size) {
    return "%s  sent %.1f of %.1f MB"
        .formatted(bar(size == 0 ? 1 : (double) sent / size), sent / 1e6, size / 1e6);
  }

  /** While the portal works off what it has. */
  static String working(long done, long lines) {
    return "%s  %d of %d lines".formatted(bar(lines == 0 ? 1 : (double) done / lines), done, lines);
  }

  private static String bar(double share) {
    double most = Math.min(1, share);
    int full = (int) Math.floor(most * WIDTH);
    return "[%s%s] %3d %%"
        .formatted("#".repeat(full), ".".repeat(WIDTH - full), (int) Math.floor(most * 100));
  }

  private void draw() {
    String line =
        done.get() == 0
            ? sending(file.sent(), file.size())
            // the first line names the columns
            : working(done.get(), Math.max(done.get(), file.lines() - 1));
    out.printf("\r%-" + LONGEST + "s", line);
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
