package dev.toque.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {
  @Test
  void usesTheAlphabetForUrlsWithoutPadding() {
    assertEquals("-_8", Base64Url.encode(new byte[] {(byte) 0xfb, (byte) 0xff}));
    assertEquals("", Base64Url.encode(new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+/8", "-_8=", "-_9", "A", "AA AA", "AAAA\n", "AB", "\u0141AAA", "AA=="})
  void otherSpellingsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Base64Url.decode(text));
  }
}
