package dev.toque.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlySettingsTest {

  private static final Map<String, String> ALL =
      Map.of(
          "TOQUE_ONLY_PUSH_1_LD_PRELOAD", "x.so",
          "TOQUE_ONLY_PUSH_2_LD_PRELOAD", "y.so",
          "TOQUE_ONLY_PORTAL_1_LD_PRELOAD", "z.so",
          "TOQUE_PORT", "8080");

  @Test
  void aReplicaGetsWhatIsForItAlone() {
    assertEquals(Map.of("LD_PRELOAD", "x.so"), OnlySettings.of(ALL, "push", 1));
    assertEquals(Map.of("LD_PRELOAD", "y.so"), OnlySettings.of(ALL, "push", 2));
    assertEquals(Map.of(), OnlySettings.of(ALL, "activation", 1));
  }

  @Test
  void whatIsForOneIsToldFromWhatIsForAll() {
    assertTrue(OnlySettings.isOne("TOQUE_ONLY_PUSH_1_LD_PRELOAD"));
    assertFalse(OnlySettings.isOne("TOQUE_PORT"));
  }
}
