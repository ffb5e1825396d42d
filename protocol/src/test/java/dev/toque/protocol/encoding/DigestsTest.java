package dev.toque.protocol.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {
  @Test
  void sha256IsThatOfFips180() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(Digests.sha256("abc".getBytes(US_ASCII))));
  }

  @Test
  void hmacIsThatOfRfc4231OverAllParts() {
    byte[] mac =
        Digests.hmacSha256(
            "Jefe".getBytes(US_ASCII),
            "what do ya want ".getBytes(US_ASCII),
            "for nothing?".getBytes(US_ASCII));

    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        HexFormat.of().formatHex(mac));
  }
}
