package dev.toque.protocol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PinRulesTest {
  private static final String USER = "anab";

  static Stream<JsonNode> refused() {
    return Vectors.of("pin.json", "refused");
  }

  static Stream<JsonNode> accepted() {
    return Vectors.of("pin.json", "accepted");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void trivialPinIsRefusedWithItsReason(JsonNode vector) {
    String reason = vector.get(1).textValue().replace(", for user " + USER, "");

    assertEquals(Optional.of(reason), PinRules.refusal(vector.get(0).textValue(), USER));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void goodPinIsAccepted(JsonNode vector) {
    assertEquals(Optional.empty(), PinRules.refusal(vector.textValue(), USER));
  }
}
