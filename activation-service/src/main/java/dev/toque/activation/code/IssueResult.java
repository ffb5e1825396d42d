package dev.toque.activation.code;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What came of storing a new code. */
public sealed interface IssueResult {

  /** Stored; the holder's code before it, if that was live, has ended. */
  record Issued(Instant expiresAt, Optional<UUID> superseded) implements IssueResult {}

  /** The account has had as many as it may within the hour. */
  record Limited(Instant retryAt) implements IssueResult {}

  /** By a chance of 1 to 2^55 this very code is there already. */
  record Taken() implements IssueResult {}
}
