package dev.toque.protocol.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class Base64UrlPropertyTest {
  @Property(tries = 200)
  void bytesSurviveTheRoundTrip(@ForAll byte[] bytes) {
    assertArrayEquals(bytes, Base64Url.decode(Base64Url.encode(bytes)));
  }

  @Property(tries = 500)
  void everyTextIsRefusedOrTheOnlySpellingOfItsBytes(
      @ForAll @StringLength(max = 9) @CharRange(from = '-', to = 'z') String text) {
    try {
      assertEquals(text, Base64Url.encode(Base64Url.decode(text)));
    } catch (IllegalArgumentException refused) {
      // either outcome is right; a second spelling would fail above
    }
  }
}
