package dev.toque.push.challenge;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.security.SecureRandom;
import java.util.UUID;

/** Names of challenges: opaque, 128 random bits in the form of a UUID (protocol.md, 5.6). */
final class ChallengeId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private ChallengeId() {}

  /** All bits are random: unlike a version 4 UUID, none are given away to say so. */
  static UUID random() {
    return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
  }

  /**
   * @throws ProblemException {@code challenge-unknown} for what cannot be a name
   */
  static UUID parse(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException notOne) {
      // told below
    }
    throw ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN);
  }
}
