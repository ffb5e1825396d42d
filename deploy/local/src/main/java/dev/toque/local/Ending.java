package dev.toque.local;

import dev.toque.local.process.Children;
import dev.toque.local.terminal.Console;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends what was started, last first, when a signal arrives or the start fails. The exit code is
 * ours to choose then: the JVM's own would tell SIGTERM from SIGINT.
 */
final class Ending {

  /** What shells expect of a program that Ctrl-C ended; SIGTERM ends us the same way. */
  private static final int BY_SIGNAL = 130;

  private static final int SUCCEEDED = 0;
  private static final int FAILED = 1;

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Children children;
  private final Console console;
  private volatile boolean begun;
  private volatile int exitCode = BY_SIGNAL;

  private Ending(Children children, Console console) {
    this.children = children;
    this.console = console;
  }

  static Ending prepare(Children children, Console console) {
    Ending ending = new Ending(children, console);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
    return ending;
  }

  <T extends AutoCloseable> T with(T thing) {
    synchronized (started) {
      started.push(thing);
    }
    return thing;
  }

  /** Ends everything because its work is done. */
  void succeed() {
    exitCode = SUCCEEDED;
    System.exit(SUCCEEDED);
  }

  /** Ends everything because the start failed. */
  void fail(String why) {
    if (begun) {
      return; // the start failed because a signal is already ending what it stands on
    }
    console.problem(why);
    exitCode = FAILED;
    System.exit(FAILED);
  }

  private void end() {
    begun = true;
    children.leaveThemDead();
    if (exitCode == BY_SIGNAL) {
      console.say("\nEnding ...");
    }
    for (AutoCloseable thing = next(); thing != null; thing = next()) {
      close(thing);
    }
    children.close();
    Runtime.getRuntime().halt(exitCode);
  }

  private AutoCloseable next() {
    synchronized (started) {
      return started.poll();
    }
  }

  private void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception failure) {
      console.problem(
          thing.getClass().getSimpleName() + " did not end cleanly: " + failure.getMessage());
    }
  }
}
