package dev.toque.local.process;

import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One program that runs until it is ended. Should it fall, it is started again, ever more slowly.
 */
public final class Child {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** Who lived this long has recovered. */
  private static final Duration STEADY = Duration.ofSeconds(30);

  private final Program program;
  private final Children siblings;
  private Duration pause = SHORTEST_PAUSE;
  private boolean ending;
  private volatile boolean fallen;
  private volatile Process process;

  Child(Program program, Children siblings) {
    this.program = program;
    this.siblings = siblings;
  }

  synchronized void start() {
    if (ending || siblings.leftDead()) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(program.command());
    builder.directory(program.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(program.environment());
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(program.log().toFile()));
    try {
      Instant begun = Instant.now();
      process = builder.start();
      siblings.note(program.name(), process);
      process.onExit().thenAccept(ended -> fell(Duration.between(begun, Instant.now())));
    } catch (IOException failure) {
      throw new CannotStart(
          program.name() + " could not be started: " + failure.getMessage(), failure);
    }
  }

  /** What messages and files call it. */
  public String name() {
    return program.name();
  }

  /** Whether it ever ended by itself; while starting, that is a reason to give up. */
  public boolean fallen() {
    return fallen;
  }

  /** The end of its log, for whoever must find out why it fell. */
  public String lastWords() {
    return LogTail.of(program.log());
  }

  /** Asks it to end; it is not started again. */
  public synchronized void askToEnd() {
    ending = true;
    if (process != null) {
      program.end().send(process);
    }
  }

  /** Waits for its end until then, and no longer. */
  public void awaitEnd(Instant latest) {
    try {
      long left = Math.max(0, Duration.between(Instant.now(), latest).toMillis());
      if (process != null && !process.waitFor(left, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void fell(Duration lived) {
    if (ending || siblings.leftDead()) {
      return;
    }
    fallen = true;
    pause = lived.compareTo(STEADY) > 0 ? SHORTEST_PAUSE : pause;
    // Ctrl-C in a terminal reaches children first: within the pause we learn that all is ending
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::revive);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }

  private synchronized void revive() {
    if (ending || siblings.leftDead()) {
      return;
    }
    siblings.tell(
        "%s ended by itself (exit code %d); starting it again. Its log: %s"
            .formatted(program.name(), process.exitValue(), program.log()));
    start();
  }
}
