package dev.toque.local.demo;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that are easy to type from a terminal: {@code tavomi-keluna-sogari}, about 51 bits. */
final class ReadablePassword {

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int WORDS = 3;
  private static final int SYLLABLES = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReadablePassword() {}

  static String next() {
    return IntStream.range(0, WORDS).mapToObj(i -> word()).collect(Collectors.joining("-"));
  }

  private static String word() {
    return IntStream.range(0, SYLLABLES).mapToObj(i -> syllable()).collect(Collectors.joining());
  }

  private static String syllable() {
    return "" + pick(CONSONANTS) + pick(VOWELS);
  }

  private static char pick(String letters) {
    return letters.charAt(RANDOM.nextInt(letters.length()));
  }
}
