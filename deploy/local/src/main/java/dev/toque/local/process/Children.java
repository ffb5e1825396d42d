package dev.toque.local.process;

import dev.toque.local.home.Home;
import dev.toque.local.terminal.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All child processes of this launcher. */
public final class Children implements AutoCloseable {

  private final Home home;
  private final Console console;
  private volatile boolean leftDead;

  /** Notes children in this home and tells of them on this console. */
  public Children(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /** Starts a program and keeps it running. */
  public Child start(Program program) {
    Child child = new Child(program, this);
    child.start();
    return child;
  }

  /** From now on whoever falls stays down: everything is ending. */
  public void leaveThemDead() {
    leftDead = true;
  }

  /** Asks all of these to end at once, and waits for them no longer than that. */
  public static void end(List<Child> children, Duration patience) {
    Instant latest = Instant.now().plus(patience);
    children.forEach(Child::askToEnd);
    children.forEach(child -> child.awaitEnd(latest));
  }

  /** Ends whatever is still there, such as a server that was starting when the signal came. */
  @Override
  public void close() {
    leaveThemDead();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  boolean leftDead() {
    return leftDead;
  }

  void note(String name, Process process) {
    home.noteChild(name, process.toHandle());
  }

  void tell(String what) {
    console.problem(what);
  }
}
