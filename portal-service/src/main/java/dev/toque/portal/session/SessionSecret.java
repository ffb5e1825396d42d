package dev.toque.portal.session;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only the holder of the cookie knows: the CSRF token and the key of sealed values are derived
 * from it, and its hash names the session. Never printed.
 */
public final class SessionSecret {

  private static final int COOKIE_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SEAL = "AES/GCM/NoPadding";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] cookie;

  private SessionSecret(byte[] cookie) {
    this.cookie = cookie;
  }

  /** A new one. */
  public static SessionSecret random() {
    byte[] cookie = new byte[COOKIE_BYTES];
    RANDOM.nextBytes(cookie);
    return new SessionSecret(cookie);
  }

  /**
   * Of a cookie's value.
   *
   * @throws IllegalArgumentException when it is none that we could have made
   */
  public static SessionSecret of(String value) {
    byte[] cookie = Base64Url.decode(value);
    if (cookie.length != COOKIE_BYTES) {
      throw new IllegalArgumentException("a session cookie has " + COOKIE_BYTES + " bytes");
    }
    return new SessionSecret(cookie);
  }

  /** What its holder keeps. */
  public String cookieValue() {
    return Base64Url.encode(cookie);
  }

  /** Names what belongs to it, and gives nothing away. */
  public String key() {
    return Base64Url.encode(Digests.sha256(cookie));
  }

  String csrf() {
    return Base64Url.encode(derived("csrf"));
  }

  /** Encrypts under it. */
  public String seal(String plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return Base64Url.encode(whole);
  }

  /** Decrypts what {@link #seal} made. */
  public String open(String sealed) {
    byte[] whole = Base64Url.decode(sealed);
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(SEAL);
      cipher.init(
          mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException tampered) {
      throw new IllegalStateException("a sealed value of a session does not open", tampered);
    }
  }

  private byte[] derived(String purpose) {
    return Digests.hmacSha256(cookie, purpose.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "SessionSecret[redacted]";
  }
}
