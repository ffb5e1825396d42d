package dev.toque.protocol.testing;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser's push subscription, which decrypts what arrives; written from RFC 8188 and 8291 alone
 * so that it agrees with no library by accident.
 */
public final class TestSubscription {

  private final KeyPair keys;
  private final byte[] secret;

  /** A new one. */
  public TestSubscription() {
    this(
        FastCrypto.p256(),
        Arrays.copyOf(Digests.sha256(UUID.randomUUID().toString().getBytes()), 16));
  }

  /** One with keys that were made before. */
  public TestSubscription(KeyPair keys, byte[] secret) {
    this.keys = keys;
    this.secret = secret.clone();
  }

  /** The uncompressed point, as {@code p256dh} has it. */
  public String publicKey() {
    return Base64Url.encode(bytes((ECPublicKey) keys.getPublic()));
  }

  /** For a second implementation: the 32 bytes of its private key. */
  public String privateKey() {
    return Base64Url.encode(fixed(((ECPrivateKey) keys.getPrivate()).getS()));
  }

  /** The 16 bytes of {@code auth}. */
  public String secret() {
    return Base64Url.encode(secret);
  }

  /** Decrypts a body of one record (RFC 8188, section 2; RFC 8291, section 3.4). */
  public String decrypt(byte[] body) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(body);
      byte[] salt = take(buffer, 16);
      buffer.getInt();
      byte[] sender = take(buffer, buffer.get() & 0xFF);
      byte[] record = take(buffer, buffer.remaining());
      byte[] shared = agree(sender);
      byte[] info =
          concat(
              ascii("WebPush: info\0"),
              bytes((ECPublicKey) keys.getPublic()),
              sender,
              new byte[] {1});
      byte[] input = Digests.hmacSha256(Digests.hmacSha256(secret, shared), info);
      byte[] random = Digests.hmacSha256(salt, input);
      byte[] key = expand(random, "Content-Encoding: aes128gcm\0", 16);
      byte[] nonce = expand(random, "Content-Encoding: nonce\0", 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      byte[] padded = cipher.doFinal(record);
      int end = padded.length - 1;
      while (padded[end] == 0) {
        end--;
      }
      if (padded[end] != 2) {
        throw new IllegalStateException("not the last record");
      }
      return new String(padded, 0, end, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("not for this browser", failure);
    }
  }

  private byte[] agree(byte[] sender) throws GeneralSecurityException {
    ECPublicKey own = (ECPublicKey) keys.getPublic();
    ECPoint point =
        new ECPoint(new BigInteger(1, sender, 1, 32), new BigInteger(1, sender, 33, 32));
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init((ECPrivateKey) keys.getPrivate());
    agreement.doPhase(
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, own.getParams())),
        true);
    return agreement.generateSecret();
  }

  private static byte[] expand(byte[] random, String info, int length) {
    return Arrays.copyOf(Digests.hmacSha256(random, ascii(info), new byte[] {1}), length);
  }

  private static byte[] bytes(ECPublicKey key) {
    return concat(new byte[] {4}, fixed(key.getW().getAffineX()), fixed(key.getW().getAffineY()));
  }

  private static byte[] fixed(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
