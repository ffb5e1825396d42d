package dev.toque.activation.confirmation;

import dev.toque.activation.confirmation.ActivatePhone.Activation;

/** What came of a number. */
sealed interface Verdict {

  /** Nothing was to be decided any more. */
  record Unchanged() implements Verdict {}

  /** The number was wrong; others may follow. */
  record TriesLeft() implements Verdict {}

  /** The phone was thrown away. */
  record Rejected() implements Verdict {}

  /** The phone is active. */
  record Active(Activation activation) implements Verdict {}
}
