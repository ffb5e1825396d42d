package dev.toque.activation.secret;

import dev.toque.kit.key.KeyRing;
import dev.toque.kit.key.KeyRing.NamedKey;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.ocra.OcraSuite;
import dev.toque.protocol.wire.enrolment.Offline;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes offline secrets and keeps them encrypted: AES-256-GCM, bound to the enrolment so that no
 * row's secret can be moved to another. The text at rest is {@code kid.base64url(nonce and
 * ciphertext)}.
 */
@Singleton
public class OfflineSecrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing ring;

  /**
   * Reads the keys once.
   *
   * @param file the keys that encrypt offline secrets, one a line, the current first
   */
  OfflineSecrets(@ConfigProperty(name = "toque.activation.secret-keys-file") Path file) {
    this.ring = KeyRing.read(file);
  }

  /** 32 new random bytes, already encrypted. */
  public String seal(UUID enrolmentId) {
    return seal(enrolmentId, random(SECRET_BYTES));
  }

  String seal(UUID enrolmentId, byte[] secret) {
    NamedKey key = ring.current();
    byte[] nonce = random(NONCE_BYTES);
    byte[] ciphertext = run(Cipher.ENCRYPT_MODE, key, nonce, enrolmentId, secret);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
    System.arraycopy(ciphertext, 0, both, NONCE_BYTES, ciphertext.length);
    return key.kid() + "." + Base64Url.encode(both);
  }

  /**
   * The secret as its phone is told it.
   *
   * @throws IllegalStateException when the key is gone or the text was changed
   */
  public Offline reveal(UUID enrolmentId, String encrypted) {
    return new Offline(OcraSuite.OURS.text(), Base64Url.encode(open(enrolmentId, encrypted)));
  }

  /**
   * The secret itself, to compute a response with.
   *
   * @throws IllegalStateException as for {@link #reveal}
   */
  public byte[] open(UUID enrolmentId, String encrypted) {
    int dot = encrypted.lastIndexOf('.');
    String kid = encrypted.substring(0, dot);
    NamedKey key =
        ring.named(kid)
            .orElseThrow(() -> new IllegalStateException("no key " + kid + " for offline secrets"));
    byte[] both = Base64Url.decode(encrypted.substring(dot + 1));
    return run(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOf(both, NONCE_BYTES),
        enrolmentId,
        Arrays.copyOfRange(both, NONCE_BYTES, both.length));
  }

  private static byte[] run(int mode, NamedKey key, byte[] nonce, UUID enrolmentId, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(enrolmentId.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("an offline secret cannot be read", failure);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
