package dev.toque.kit.metric;

/**
 * A step that somebody takes, or the way out that they take instead.
 *
 * @param funnel what the steps lead through
 * @param detail how the step was taken; empty where there is one way only
 */
public record Step(String funnel, String name, String detail) {

  /** A step with one way only. */
  public Step(String funnel, String name) {
    this(funnel, name, "");
  }
}
