package dev.toque.portal.recovery;

import dev.toque.portal.limit.Tries;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Counts tries of an account's codes under {@code portal:recovery:}, before they are compared. */
@Singleton
class RecoveryTries {

  private static final String PREFIX = "portal:recovery:";

  private final Tries tries;
  private final RecoveryConfig config;

  RecoveryTries(Tries tries, RecoveryConfig config) {
    this.tries = tries;
    this.config = config;
  }

  /**
   * Counts one.
   *
   * @throws ProblemException (as a failure) {@code too-many-requests} with {@code retryAt}
   */
  Uni<Void> count(UUID accountId) {
    return tries.count(PREFIX + accountId, config.tries(), config.window());
  }

  /** Forgets them, after a right code. */
  Uni<Void> forget(UUID accountId) {
    return tries.forget(PREFIX + accountId);
  }
}
