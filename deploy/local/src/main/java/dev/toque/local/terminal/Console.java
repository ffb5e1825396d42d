package dev.toque.local.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Progress and trouble, a line each. */
public final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final Instant begun = Instant.now();

  /** Writes to the process's own streams. */
  public Console() {
    this(System.out, System.err);
  }

  /** Writes to these streams. */
  public Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** One step of the start, with the seconds since the beginning. */
  public void step(String what) {
    say("%5.1f s  %s".formatted(Duration.between(begun, Instant.now()).toMillis() / 1000.0, what));
  }

  /** Whole lines. */
  public void say(String lines) {
    out.println(lines);
    out.flush();
  }

  /** Something went wrong; the sentence says what to do. */
  public void problem(String what) {
    err.println("toque: " + what);
    err.flush();
  }
}
