package dev.toque.portal.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.password.PasswordHashTest.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BcryptHashTest {

  /** Of jBCrypt's own tests. */
  private static final String ABC = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

  @Test
  void readsHashesOfOtherImplementations() {
    assertTrue(StoredHash.parse(ABC).matches("abc"));
    assertFalse(StoredHash.parse(ABC).matches("abd"));
    assertTrue(StoredHash.parse(ABC.replace("$2a$", "$2b$")).matches("abc"));
    assertTrue(StoredHash.parse(ABC.replace("$2a$", "$2y$")).matches("abc"));
  }

  @Test
  void isAlwaysWeakerThanWanted() {
    assertTrue(StoredHash.parse(ABC).weakerThan(new Cost(8, 1, 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0",
        "$2x$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
        "$2a$6$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
        "$2a$06$If6bvum7DFjUnE9p2uDeDz0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"
      })
  void refusesWhatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> StoredHash.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"03, true", "04, false", "14, false", "15, true", "31, true"})
  void costThatNoSignInMayTakeIsNotTakenOver(String cost, boolean refused) {
    assertEquals(refused, ForeignHash.fault(ABC.replace("$06$", "$" + cost + "$")).isPresent());
  }

  @Test
  void neverPrintsTheHash() {
    assertEquals("BcryptHash[redacted]", StoredHash.parse(ABC).toString());
  }
}
