package dev.toque.kit.problem;

import java.security.SecureRandom;

/** Makes the short references that a person can read out to the help desk. */
final class References {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private References() {}

  /** Eight random symbols of Crockford's base 32 (40 bits: a reference is found, never guessed). */
  static String next() {
    StringBuilder reference = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }
}
