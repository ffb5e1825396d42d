package dev.toque.system.history.record;

/** What whoever invoked an operation knows of it. */
public enum Outcome {
  /** It was done, and so told. */
  OK,
  /** It was refused, and so told: it was certainly not done. */
  FAILED,
  /** No answer came, or one that leaves it open. It may have been done, or be done yet. */
  UNKNOWN
}
