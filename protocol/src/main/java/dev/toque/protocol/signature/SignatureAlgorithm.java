package dev.toque.protocol.signature;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;

/**
 * The two algorithms of the protocol (protocol.md, sections 2 and 3). They are computed by a native
 * library where it runs, in a fifteenth of the time that the JDK takes (docs/adr/0025), and by the
 * JDK elsewhere; both say the same of every signature.
 */
public enum SignatureAlgorithm {
  /** ECDSA with P-256 and SHA-256, signatures as 64 raw bytes (RFC 7518, section 3.4). */
  ES256("SHA256withECDSAinP1363Format"),
  /** EdDSA with Curve25519, signatures of 64 bytes (RFC 8032, section 5.1). */
  ED25519("Ed25519");

  /** The JDK accepts one more. */
  private static final int SIGNATURE_BYTES = 64;

  private static final Optional<Provider> FAST = fast();

  private final String name;

  SignatureAlgorithm(String name) {
    this.name = name;
  }

  /** Whether the signature was made over the message with the private half of this key. */
  public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    return verifies(FAST, key, message, signature);
  }

  /** The same by this provider; empty for the JDK's own. */
  boolean verifies(Optional<Provider> provider, PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature verifier = in(provider);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + name + ", and the key was checked", e);
    }
  }

  /** The signature of a message. */
  public byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signer = in(FAST);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of " + name + " can sign", e);
    }
  }

  private Signature in(Optional<Provider> provider) throws GeneralSecurityException {
    return provider.isPresent()
        ? Signature.getInstance(name, provider.get())
        : Signature.getInstance(name);
  }

  /** The native library, unless this machine cannot load it. */
  public static Optional<Provider> fast() {
    AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    return provider.getLoadingError() == null ? Optional.of(provider) : Optional.empty();
  }
}
