package dev.toque.activation.redeem;

import dev.toque.activation.enrolment.Enrolment;
import java.util.List;

/** What came of committing an enrolment. */
sealed interface CommitResult {

  /**
   * It is in PostgreSQL.
   *
   * @param rejected enrolments of the account that this ended, where it became active at once
   */
  record Committed(Enrolment enrolment, List<Enrolment> rejected) implements CommitResult {}

  /** The code or the key has an enrolment already; PostgreSQL knows which. */
  record Taken() implements CommitResult {}

  /** The account has as many phones as it may: another code's phone was faster. */
  record Full() implements CommitResult {}

  /** A <em>first</em> code, but the account has had a phone. */
  record AlreadyEnrolled() implements CommitResult {}
}
