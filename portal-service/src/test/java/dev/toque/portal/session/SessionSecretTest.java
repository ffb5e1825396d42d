package dev.toque.portal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSecretTest {

  private final SessionSecret secret = SessionSecret.random();

  @Property(tries = 100)
  void opensWhatItSealed(@ForAll @StringLength(max = 200) String plain) {
    String wellFormed = plain.replaceAll("[\\ud800-\\udfff]", "");

    assertEquals(wellFormed, secret.open(secret.seal(wellFormed)));
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertNotEquals(secret.seal("482913"), secret.seal("482913"));
  }

  @Test
  void anotherCookieOpensNothing() {
    String sealed = secret.seal("482913");

    assertThrows(IllegalStateException.class, () -> SessionSecret.random().open(sealed));
  }

  @Test
  void cookieBringsTheSameSecretBack() {
    SessionSecret again = SessionSecret.of(secret.cookieValue());

    assertEquals(secret.key(), again.key());
    assertEquals(secret.csrf(), again.csrf());
    assertEquals("482913", again.open(secret.seal("482913")));
  }

  @Test
  void keyTokenAndCookieTellNothingOfEachOther() {
    assertNotEquals(secret.key(), secret.cookieValue());
    assertNotEquals(secret.csrf(), secret.cookieValue());
    assertNotEquals(secret.csrf(), secret.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "*", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
  void whatWeCouldNotHaveMadeIsRefused(String cookie) {
    assertThrows(IllegalArgumentException.class, () -> SessionSecret.of(cookie));
  }

  @Test
  void neverPrintsTheCookie() {
    assertFalse(secret.toString().contains(secret.cookieValue()));
  }
}
