package dev.toque.protocol.webauthn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {
  @ParameterizedTest
  @CsvSource({
    "https://portal.example,portal.example",
    "https://portal.example:8443,portal.example",
    "http://localhost:8080,localhost",
    "https://10.example,10.example",
    "https://a1,a1",
    "https://0xg.example.x1,0xg.example.x1",
  })
  void hostIsTheRelyingParty(String origin, String id) {
    assertEquals(Optional.of(new RelyingParty(origin, id)), RelyingParty.of(origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.7",
        "http://192.0.2.7:8080",
        "http://127.1",
        "http://2130706433",
        "http://0x7f000001",
        "http://127.0.0.0x1",
        "http://[2001:db8::1]:8080"
      })
  void addressIsNone(String origin) {
    assertEquals(Optional.empty(), RelyingParty.of(origin));
  }
}
