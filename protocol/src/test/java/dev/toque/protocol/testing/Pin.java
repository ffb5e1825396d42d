package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.signature.SignatureAlgorithm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PIN as a phone uses it: with its salt it derives an Ed25519 key. Source: protocol.md, section
 * 3.3. Derivation is slow on purpose, so keys are remembered for the life of the JVM.
 */
public final class Pin implements TestGate {
  private static final int ROUNDS = 600_000;
  private static final Map<String, Pin> PINS = new ConcurrentHashMap<>();

  private final PrivateKey privateKey;
  private final PinKey publicKey;

  private Pin(byte[] seed) {
    this.privateKey = privateKey(seed);
    this.publicKey = publicKeyOf(seed);
  }

  /** Does not ask {@link PinRules}: a test may want a trivial PIN. */
  public static Pin of(String pin, byte[] salt) {
    String normalised = Normalizer.normalize(pin, Normalizer.Form.NFKC);
    return PINS.computeIfAbsent(
        normalised + " " + Base64Url.encode(salt), key -> derive(normalised, salt));
  }

  public PinKey publicKey() {
    return publicKey;
  }

  public byte[] sign(byte[] message) {
    return SignatureAlgorithm.ED25519.sign(privateKey, message);
  }

  /** {@code {"method":"pin","signature"}} over the statement. */
  @Override
  public ObjectNode gate(String statement) {
    return StrictJson.mapper()
        .createObjectNode()
        .put("method", "pin")
        .put("signature", Base64Url.encode(sign(statement.getBytes(StandardCharsets.US_ASCII))));
  }

  /** {@code {"method":"pin","publicKey","signature"}} over the statement. */
  @Override
  public ObjectNode newGate(String statement) {
    ObjectNode gate = gate(statement);
    gate.set("publicKey", jwk());
    return gate;
  }

  @Override
  public GateKey key() {
    return new GateKey.Pin(publicKey);
  }

  public JsonNode jwk() {
    return StrictJson.readTree(publicKey.toJwk().getBytes(StandardCharsets.US_ASCII));
  }

  private static Pin derive(String pin, byte[] salt) {
    byte[] bytes = pin.getBytes(StandardCharsets.UTF_8);
    return new Pin(FastCrypto.pbkdf2(bytes, salt, ROUNDS));
  }

  private static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The JDK makes key pairs only from randomness, so the seed is handed out as if it were random.
   */
  private static PinKey publicKeyOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Scripted(seed));
      EdECPublicKey key = (EdECPublicKey) generator.generateKeyPair().getPublic();
      return new PinKey(encode(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encode(EdECPublicKey key) {
    BigInteger y = key.getPoint().getY();
    BigInteger encoded = key.getPoint().isXOdd() ? y.setBit(255) : y;
    byte[] bigEndian = encoded.toByteArray();
    byte[] point = new byte[32];
    for (int i = 0; i < Math.min(32, bigEndian.length); i++) {
      point[i] = bigEndian[bigEndian.length - 1 - i];
    }
    return point;
  }

  private static final class Scripted extends SecureRandom {
    private final byte[] bytes;

    Scripted(byte[] bytes) {
      this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
