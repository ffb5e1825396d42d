package dev.toque.protocol.testing;

import dev.toque.protocol.signature.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tests would else wait for, by the native library of the signatures where it runs: the JDK
 * takes five to twenty times as long.
 */
public final class FastCrypto {

  private static final String HMAC = "HmacSHA256";
  private static final Optional<Provider> FAST = SignatureAlgorithm.fast();

  private FastCrypto() {}

  /** New RSA keys of the usual 2048 bits. */
  public static KeyPair rsa() {
    return rsa(2048);
  }

  static KeyPair rsa(int bits) {
    return generate("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
  }

  /** New keys of P-256. */
  public static KeyPair p256() {
    return elliptic("secp256r1");
  }

  static KeyPair elliptic(String curve) {
    return generate("EC", new ECGenParameterSpec(curve));
  }

  private static KeyPair generate(String algorithm, AlgorithmParameterSpec spec) {
    try {
      KeyPairGenerator generator =
          FAST.isPresent()
              ? KeyPairGenerator.getInstance(algorithm, FAST.get())
              : KeyPairGenerator.getInstance(algorithm);
      generator.initialize(spec);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sign(String algorithm, PrivateKey key, byte[] message) {
    try {
      Signature signer =
          FAST.isPresent()
              ? Signature.getInstance(algorithm, FAST.get())
              : Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2), the first block of 32 bytes. */
  static byte[] pbkdf2(byte[] password, byte[] salt, int rounds) {
    try {
      Mac hmac = FAST.isPresent() ? Mac.getInstance(HMAC, FAST.get()) : Mac.getInstance(HMAC);
      hmac.init(new SecretKeySpec(password, HMAC));
      hmac.update(salt);
      byte[] round = hmac.doFinal(new byte[] {0, 0, 0, 1});
      byte[] sum = round.clone();
      for (int done = 1; done < rounds; done++) {
        hmac.update(round);
        hmac.doFinal(round, 0);
        for (int i = 0; i < sum.length; i++) {
          sum[i] ^= round[i];
        }
      }
      return sum;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
