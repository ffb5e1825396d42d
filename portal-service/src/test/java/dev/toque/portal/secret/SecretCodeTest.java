package dev.toque.portal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretCodeTest {

  @Test
  void isShownInGroupsOfFourAndReadBack() {
    SecretCode code = SecretCode.random(new SecureRandom());

    assertTrue(code.display().matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"), code.display());
    assertEquals(Optional.of(code), SecretCode.read(code.display()));
  }

  @Test
  void isReadHoweverItIsTyped() {
    SecretCode code = new SecretCode("K7QF9M2DXR420101");

    for (String typed :
        List.of("k7qf 9m2d xr42 0101", " K7QF-9M2D–XR42-O1OI ", "K7QF9M2DXR42olol")) {
      assertEquals(Optional.of(code), SecretCode.read(typed), typed);
    }
  }

  @Test
  void anythingElseIsNone() {
    for (String typed : List.of("", "K7QF-9M2D-XR42", "K7QF9M2DXR420101A", "K7QF9M2DXR42U101")) {
      assertEquals(Optional.empty(), SecretCode.read(typed), typed);
    }
  }

  @Test
  void tellsNothingOfItself() {
    assertFalse(new SecretCode("K7QF9M2DXR420101").toString().contains("K7QF"));
  }
}
