package dev.toque.protocol.wire;

import static dev.toque.protocol.testing.Problems.assertMalformed;

import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static final int MAX = 8;

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Pixel 8", "电话", "Ñandú", "👩‍🚀", "12345678", "🔑🔑🔑🔑🔑🔑🔑🔑", "‏אב"})
  void nameThatPeopleUseIsAccepted(String name) {
    Fields.requirePlainText("name", name, MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000",
        "123456789",
        "a\nb",
        "a\tb",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u202Ab",
        "a\u202Eb",
        "a\u2066b",
        "a\u2069b",
        "a\uD800",
        "a\uFFFFb",
      })
  void nameThatCouldForgeALineIsRefused(String name) {
    assertMalformed("name", () -> Fields.requirePlainText("name", name, MAX));
  }

  @Test
  void neighboursOfTheDirectionalCharactersAreNotRefused() {
    Fields.requirePlainText("name", "\u2027\u202F\u206A", MAX);
  }

  @Test
  void nullIsMissing() {
    assertMalformed("name", () -> Fields.require("name", null));
    assertMalformed("name", () -> Fields.require("name", NullNode.getInstance()));
    assertMalformed("name", () -> Fields.requirePlainText("name", null, MAX));
  }
}
