package dev.toque.activation.confirmation;

import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.kit.key.KeyRing;
import dev.toque.protocol.encoding.Digests;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The four-digit number of an enrolment: derived, never stored (docs/adr/0006). */
@Singleton
public class ConfirmationNumbers {

  private static final int NUMBERS = 10_000;

  /** The largest multiple of 10 000 that an unsigned 32-bit word can be below. */
  private static final long EVEN = (1L << 32) / NUMBERS * NUMBERS;

  private final KeyRing ring;

  ConfirmationNumbers(CodeKeys keys) {
    this.ring = keys.ring();
  }

  /** Which key derives the numbers of new enrolments. */
  public String currentKid() {
    return ring.current().kid();
  }

  /** The number that the phone shows. */
  public String of(Enrolment enrolment) {
    byte[] key = ring.named(enrolment.confirmKid()).orElseGet(ring::current).bytes();
    return derive(key, enrolment.id());
  }

  /** Whether what was typed is that number; takes the same time wherever they differ. */
  boolean matches(Enrolment enrolment, String typed) {
    return MessageDigest.isEqual(
        of(enrolment).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  static String derive(byte[] key, UUID enrolmentId) {
    byte[] mac =
        Digests.hmacSha256(key, enrolmentId.toString().getBytes(StandardCharsets.US_ASCII));
    ByteBuffer words = ByteBuffer.wrap(mac);
    long word = Integer.toUnsignedLong(words.getInt());
    // an uneven rest would make some numbers likelier; of eight words one is below it
    while (word >= EVEN && words.hasRemaining()) {
      word = Integer.toUnsignedLong(words.getInt());
    }
    return "%04d".formatted(word % NUMBERS);
  }
}
