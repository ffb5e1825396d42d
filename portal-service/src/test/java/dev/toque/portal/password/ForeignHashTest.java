package dev.toque.portal.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignHashTest {

  private static final String REST = "$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=256,t=2,p=1",
        "m=7168,t=5,p=1",
        "m=65536,t=3,p=4",
        "m=65536,t=8,p=16",
        "m=8,t=1,p=1"
      })
  void takesOverWhatIsCommon(String cost) {
    assertEquals(Optional.empty(), ForeignHash.fault("$argon2id$v=19$" + cost + REST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=65537,t=1,p=1",
        "m=9999999,t=1,p=1",
        "m=65536,t=9,p=1",
        "m=8,t=0,p=1",
        "m=256,t=1,p=0",
        "m=256,t=1,p=17",
        "m=15,t=1,p=2"
      })
  void doesNotTakeOverWhatWouldCostTooMuchOrCannotBe(String cost) {
    String fault = ForeignHash.fault("$argon2id$v=19$" + cost + REST).orElseThrow();

    assertTrue(fault.startsWith("must have p of 1 to 16"), fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "secret", "$1$salt$hash", "$argon2i$v=19$m=256,t=2,p=1$c2FsdA$aGFzaA"})
  void doesNotTakeOverOtherKinds(String text) {
    assertTrue(ForeignHash.fault(text).isPresent());
  }

  @Test
  void neverRepeatsWhatWasGiven() {
    assertTrue(
        ForeignHash.fault("hunter2 hunter2").filter(why -> why.contains("hunter")).isEmpty());
  }
}
