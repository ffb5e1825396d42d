package dev.toque.protocol.code;

import static dev.toque.protocol.testing.Problems.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.testing.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {
  private static final String SYMBOLS = "K7QF9M2DXR42";

  static Stream<JsonNode> valid() {
    return Vectors.of("codes.json", "valid");
  }

  static Stream<JsonNode> typed() {
    return Vectors.of("codes.json", "typed");
  }

  static Stream<JsonNode> malformed() {
    return Vectors.of("codes.json", "malformed");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void validCodeIsReadAndShownInGroups(JsonNode vector) {
    ActivationCode code = ActivationCode.parse(vector.path("symbols").textValue());

    assertEquals(vector.path("symbols").textValue(), code.symbols());
    assertEquals(vector.path("display").textValue(), code.display());
  }

  @ParameterizedTest
  @MethodSource("typed")
  void typedCodeIsBroughtToItsSymbols(JsonNode vector) {
    ActivationCode code = ActivationCode.parse(vector.path("typed").textValue());

    assertEquals(vector.path("symbols").textValue(), code.symbols());
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedCodeIsRefused(JsonNode vector) {
    assertProblem(
        ProblemCode.CODE_MALFORMED, () -> ActivationCode.parse(vector.path("typed").textValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "K7QF\u20139M2D\u2014XR42",
        "K7QF\u00A09M2D\u3000XR42",
        "K7QF\t9M2D\nXR42",
        "K7QF\u00AD9M2D\u2212XR42",
        "K7QF--9M2D- -XR42-",
        "\uFF0DK7QF9M2DXR42",
      })
  void anySpaceAndAnyHyphenIsIgnored(String typed) {
    assertEquals(SYMBOLS, ActivationCode.parse(typed).symbols());
  }

  @Test
  void smallLettersAreReadFromFirstToLast() {
    assertEquals("ZZZZZZZZZZZB", ActivationCode.parse("zzzz-zzzz-zzzb").symbols());
    assertEquals("TAQ3E5N8W1PM", ActivationCode.parse("taq3-e5n8-w1pm").symbols());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0\u013123456789AB", // dotless i, whose capital is I
        "\u212A7QF9M2DXR42", // the Kelvin sign, whose small letter is k
        "\uFF2B7QF9M2DXR42", // full-width K
        "K7QF9M2DXR\u0664\u0662", // Arabic-Indic digits
        "K7QF.9M2D.XR42",
        "K7QF+9M2D+XR42",
        "K7QFUM2DXR4P", // the check symbol fits if U counts as -1
        "UUUUUUUUUUUH",
      })
  void whatIsNotOfTheAlphabetIsRefused(String typed) {
    assertProblem(ProblemCode.CODE_MALFORMED, () -> ActivationCode.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"k7qf9m2dxr42", "K7QF-9M2D-XR42", "K7QF9M2DXR43", ""})
  void onlyExactSymbolsMakeACode(String symbols) {
    assertThrows(IllegalArgumentException.class, () -> new ActivationCode(symbols));
  }

  @Test
  void linkHoldsTheCodeInItsFragment() {
    assertEquals(
        "https://portal.example/a/#K7QF9M2DXR42",
        new ActivationCode(SYMBOLS).link("https://portal.example"));
  }

  @Test
  void hashIsOfTheSymbols() {
    assertEquals(
        "uXXc1m2f3AcHlXs5atlD2Y-iCyi2DVTkk9geaqB4DrY", new ActivationCode(SYMBOLS).sha256());
  }

  @Test
  void textShowsNothingOfTheCode() {
    assertEquals("ActivationCode[redacted]", new ActivationCode(SYMBOLS).toString());
  }
}
