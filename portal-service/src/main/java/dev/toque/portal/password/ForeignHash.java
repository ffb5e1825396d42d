package dev.toque.portal.password;

import java.util.Optional;

/** Hashes that were made elsewhere and shall be taken over. Pure. */
public final class ForeignHash {

  private ForeignHash() {}

  /**
   * What speaks against taking this one over; empty when nothing does.
   *
   * @param text a PHC string of Argon2id, or a bcrypt hash
   */
  public static Optional<String> fault(String text) {
    try {
      return StoredHash.parse(text).burden();
    } catch (IllegalArgumentException none) {
      return Optional.of("must be a PHC string of Argon2id (version 19) or a bcrypt hash");
    }
  }
}
