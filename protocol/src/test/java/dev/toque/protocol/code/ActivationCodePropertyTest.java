package dev.toque.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.problem.ProblemException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ActivationCodePropertyTest {
  @Provide
  Arbitrary<ActivationCode> codes() {
    return Arbitraries.strings()
        .withChars(CheckSymbol.ALPHABET)
        .ofLength(11)
        .map(symbols -> new ActivationCode(symbols + CheckSymbol.of(symbols)));
  }

  @Property(tries = 300)
  void whatIsShownCanBeTyped(@ForAll("codes") ActivationCode code) {
    assertEquals(code, ActivationCode.parse(code.display().toLowerCase(Locale.ROOT)));
  }

  @Property(tries = 300)
  void anyOneWrongSymbolIsNoticed(
      @ForAll("codes") ActivationCode code,
      @ForAll @IntRange(max = 11) int position,
      @ForAll @IntRange(max = 31) int symbol) {
    char other = CheckSymbol.ALPHABET.charAt(symbol);
    Assume.that(code.symbols().charAt(position) != other);
    StringBuilder wrong = new StringBuilder(code.symbols());
    wrong.setCharAt(position, other);

    assertThrows(ProblemException.class, () -> ActivationCode.parse(wrong.toString()));
  }

  @Property(tries = 300)
  void swappedNeighboursAreNoticedUnlessTheyAreTheFirstAndLastSymbol(
      @ForAll("codes") ActivationCode code, @ForAll @IntRange(max = 10) int position) {
    char left = code.symbols().charAt(position);
    char right = code.symbols().charAt(position + 1);
    Assume.that(left != right && Math.abs(left - right) != 'Z' - '0');
    StringBuilder swapped = new StringBuilder(code.symbols());
    swapped.setCharAt(position, right);
    swapped.setCharAt(position + 1, left);

    assertThrows(ProblemException.class, () -> ActivationCode.parse(swapped.toString()));
  }

  @Property(tries = 300)
  void typedTextIsReadOrRefusedAsMalformed(@ForAll String typed) {
    try {
      assertEquals(12, ActivationCode.parse(typed).symbols().length());
    } catch (ProblemException refused) {
      assertEquals("code-malformed", refused.code().code());
    }
  }

  @Example
  void randomCodesUseTheWholeAlphabetAndDiffer() {
    SecureRandom random = new SecureRandom();
    Set<ActivationCode> codes = new HashSet<>();
    Set<Integer> symbols = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      ActivationCode code = ActivationCode.random(random);
      codes.add(code);
      code.symbols().chars().limit(11).forEach(symbols::add);
    }

    assertEquals(500, codes.size());
    assertTrue(CheckSymbol.ALPHABET.chars().allMatch(symbols::contains));
  }
}
