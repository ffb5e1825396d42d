package dev.toque.cli.api;

import java.time.Duration;
import java.util.Optional;

/** Why a command could not be done, in sentences for the person at the terminal. */
public final class Failure extends RuntimeException {

  /** The portal said no; asking again changes nothing. */
  public static final int REFUSED = 1;

  /** The command line, or a file that it names, cannot be used. */
  public static final int USAGE = 2;

  /** The portal is not there now; asking again may help. */
  public static final int AWAY = 3;

  /** Some lines of an import were refused. */
  public static final int PARTLY = 4;

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient Optional<Duration> again;

  public Failure(int exitCode, String message) {
    this(exitCode, message, Optional.empty());
  }

  Failure(int exitCode, String message, Optional<Duration> again) {
    super(message);
    this.exitCode = exitCode;
    this.again = again;
  }

  /** After what time the portal wants to be asked again; empty where that is of no use soon. */
  Optional<Duration> again() {
    return again;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }
}
