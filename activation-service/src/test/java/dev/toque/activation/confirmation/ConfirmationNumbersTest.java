package dev.toque.activation.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfirmationNumbersTest {

  private static final byte[] KEY = new byte[32];

  @Test
  void anEnrolmentHasOneNumberPerKey() {
    UUID id = UUID.fromString("7d1f3c1e-5e0f-4d55-9a2e-0d3f6f1b2c3d");
    byte[] other = KEY.clone();
    other[0] = 1;

    assertEquals(ConfirmationNumbers.derive(KEY, id), ConfirmationNumbers.derive(KEY, id));
    assertNotEquals(ConfirmationNumbers.derive(KEY, id), ConfirmationNumbers.derive(other, id));
  }

  @Test
  void numbersHaveFourDigitsAndAreSpreadEvenly() {
    Random random = new Random(1);
    int[] thousands = new int[10];
    int rounds = 20_000;

    for (int i = 0; i < rounds; i++) {
      String number =
          ConfirmationNumbers.derive(KEY, new UUID(random.nextLong(), random.nextLong()));
      assertTrue(number.matches("\\d{4}"));
      thousands[number.charAt(0) - '0']++;
    }

    for (int count : thousands) {
      assertEquals(rounds / 10.0, count, rounds / 10.0 * 0.15);
    }
  }
}
