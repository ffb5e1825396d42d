package dev.toque.protocol.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void textHasItsMembersInTheProtocolsOrder() {
    Display display =
        new Display(
            Act.SIGN_IN,
            "Example \"Bank\"",
            "Ana Ñ",
            "Firefox on Linux",
            Optional.of("Madrid"),
            "192.0.2.7",
            "2026-03-01T12:00:00Z");

    assertEquals(
        "{\"act\":\"sign-in\",\"portal\":\"Example \\\"Bank\\\"\",\"account\":\"Ana Ñ\","
            + "\"browser\":\"Firefox on Linux\",\"place\":\"Madrid\",\"ip\":\"192.0.2.7\","
            + "\"at\":\"2026-03-01T12:00:00Z\"}",
        display.json());
  }

  @Test
  void unknownPlaceIsLeftOut() {
    Display display = new Display(Act.ADD_PHONE, "p", "a", "b", Optional.empty(), "i", "t");

    assertEquals(
        "{\"act\":\"add-phone\",\"portal\":\"p\",\"account\":\"a\",\"browser\":\"b\",\"ip\":\"i\","
            + "\"at\":\"t\"}",
        display.json());
  }

  @Test
  void hashIsOfTheTextInUtf8() {
    assertEquals(
        "V4Tru1Ftci-w9QMehKppZXs-MVlbb_2bhLj7YZ5-bH0", Display.hash("{\"account\":\"Ñ\"}"));
  }
}
