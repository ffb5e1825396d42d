package dev.toque.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, last first, when a signal arrives or the start fails. */
final class Ending {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Console console;

  Ending(Console console) {
    this.console = console;
  }

  synchronized <T extends AutoCloseable> T with(T thing) {
    started.push(thing);
    return thing;
  }

  /**
   * Ends everything on Ctrl-C, SIGTERM or a failed start; after a signal the exit code is ours to
   * choose.
   */
  void onSignal(int exitCode) {
    Thread hook = new Thread(() -> end(exitCode), "ending");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(int exitCode) {
    boolean failed = Thread.getAllStackTraces().keySet().stream().anyMatch(Ending::isExiting);
    endAll();
    if (!failed) {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** System.exit keeps its own code; only a signal gets ours. */
  private static boolean isExiting(Thread thread) {
    for (StackTraceElement element : thread.getStackTrace()) {
      if (element.getClassName().equals("java.lang.System")
          && element.getMethodName().equals("exit")) {
        return true;
      }
    }
    return false;
  }

  private synchronized void endAll() {
    while (!started.isEmpty()) {
      AutoCloseable thing = started.pop();
      try {
        thing.close();
      } catch (Exception failure) {
        console.problem(
            thing.getClass().getSimpleName() + " did not end cleanly: " + failure.getMessage());
      }
    }
  }
}
