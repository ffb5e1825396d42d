package dev.toque.portal.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  /** Of the reference implementation's own tests. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private static final PasswordConfig COST = new Cost(64, 1, 1, 4);

  @Test
  void readsHashesOfTheReferenceImplementation() {
    assertTrue(PasswordHash.parse(REFERENCE).matches("password"));
    assertFalse(PasswordHash.parse(REFERENCE).matches("Password"));
    assertEquals(REFERENCE, PasswordHash.parse(REFERENCE).phc());
  }

  @Test
  void matchesItsOwnPasswordOnly() {
    PasswordHash hash = PasswordHash.parse(PasswordHash.make("contraseña 7", COST).phc());

    assertTrue(hash.matches("contraseña 7"));
    assertFalse(hash.matches("contrasena 7"));
    assertFalse(hash.matches(""));
  }

  @Test
  void samePasswordHasAnotherHashEachTime() {
    assertNotEquals(PasswordHash.make("horse", COST).phc(), PasswordHash.make("horse", COST).phc());
  }

  @Test
  void tellsWhetherItIsWeakerThanWantedNow() {
    PasswordHash hash = PasswordHash.make("horse", COST);

    assertFalse(hash.weakerThan(COST));
    assertTrue(hash.weakerThan(new Cost(128, 1, 1, 4)));
    assertTrue(hash.weakerThan(new Cost(64, 2, 1, 4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
      })
  void refusesWhatIsNoHashOfThisKind(String phc) {
    assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(phc));
  }

  @Test
  void neverPrintsTheHash() {
    PasswordHash hash = PasswordHash.make("horse", COST);

    assertFalse(hash.phc().contains(hash.toString()));
    assertEquals("PasswordHash[redacted]", hash.toString());
  }

  record Cost(int memory, int iterations, int parallelism, int queue) implements PasswordConfig {}
}
