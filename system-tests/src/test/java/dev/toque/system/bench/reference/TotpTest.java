package dev.toque.system.bench.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

  /** The last six of the eight digits of RFC 6238, appendix B. */
  @Test
  void codesAreThoseOfTheStandard() {
    String secret = "12345678901234567890";

    assertEquals("287082", Totp.code(secret, Instant.ofEpochSecond(59)));
    assertEquals("081804", Totp.code(secret, Instant.ofEpochSecond(1_111_111_109)));
    assertEquals("353130", Totp.code(secret, Instant.ofEpochSecond(20_000_000_000L)));
  }
}
