package dev.toque.protocol.ocra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.testing.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcraTest {
  static Stream<JsonNode> vectors() {
    return Vectors.of("ocra.json", "vectors");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void responseIsThatOfTheVector(JsonNode vector) {
    OcraSuite suite =
        Stream.of(OcraSuite.values())
            .filter(each -> each.text().equals(vector.path("suite").textValue()))
            .findFirst()
            .orElseThrow();
    byte[] key = HexFormat.of().parseHex(vector.path("key").textValue());

    assertEquals(
        vector.path("response").textValue(),
        Ocra.response(suite, key, vector.path("question").textValue()));
  }

  @Test
  void ourSuiteIsTheUsualOne() {
    byte[] key = "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);

    assertEquals("63523896", Ocra.response(key, "00000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "１２３４５６７８"})
  void questionIsEightDigits(String question) {
    assertThrows(IllegalArgumentException.class, () -> Ocra.response(new byte[32], question));
  }
}
