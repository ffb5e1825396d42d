package dev.toque.portal.password;

import java.util.Optional;

/** The hash of a password, as an account keeps it. */
sealed interface StoredHash permits PasswordHash, BcryptHash {

  /** Whether it is that of this password. */
  boolean matches(String password);

  /** Whether the same password should be hashed anew, now that it is known. */
  boolean weakerThan(PasswordConfig cost);

  /**
   * What speaks against taking it over from elsewhere: a check would cost more than any sign-in
   * may.
   */
  Optional<String> burden();

  /**
   * Reads one that an account keeps.
   *
   * @throws IllegalArgumentException when it is neither of Argon2id nor of bcrypt
   */
  static StoredHash parse(String text) {
    return BcryptHash.is(text) ? BcryptHash.parse(text) : PasswordHash.parse(text);
  }
}
