package dev.toque.local.terminal;

/**
 * Why Toque cannot start, and what to do about it, in a sentence for the person at the terminal.
 */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence to print. */
  public CannotStart(String message) {
    super(message);
  }

  /** With the sentence to print and what caused it. */
  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
