package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.webauthn.Credential;
import java.net.URI;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;

/**
 * A platform authenticator in software with one credential, and the browser in front of it. Right
 * by default; {@link #bent} gives one that shares the credential and does something wrong.
 */
public final class Biometric implements TestGate {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String publicUrl;
  private final byte[] id;
  private final CredentialKeyPair keys;
  private final UnaryOperator<TestCredential> bend;

  private Biometric(
      String publicUrl, byte[] id, CredentialKeyPair keys, UnaryOperator<TestCredential> bend) {
    this.publicUrl = publicUrl;
    this.id = id;
    this.keys = keys;
    this.bend = bend;
  }

  /** A new credential of ES256 for this portal, by an authenticator without a counter. */
  public static Biometric create(String publicUrl) {
    return of(publicUrl, CredentialKeyPair.es256());
  }

  /** The same with RS256, as Windows makes them. */
  public static Biometric rsa(String publicUrl, int bits) {
    return of(publicUrl, CredentialKeyPair.rs256(bits));
  }

  /** A credential of an algorithm that nobody asked for. */
  public static Biometric es384(String publicUrl) {
    return of(publicUrl, CredentialKeyPair.es384());
  }

  private static Biometric of(String publicUrl, CredentialKeyPair keys) {
    byte[] id = new byte[32];
    RANDOM.nextBytes(id);
    return new Biometric(publicUrl, id, keys, UnaryOperator.identity());
  }

  /** The same credential, whose every use is bent this way. */
  public Biometric bent(UnaryOperator<TestCredential> change) {
    return new Biometric(publicUrl, id, keys, change);
  }

  /** The same credential with its signature counter there. */
  public Biometric at(long signCount) {
    return bent(credential -> credential.signCount(signCount));
  }

  /** {@code {"method":"webauthn","credential":AuthenticationResponseJSON}} over the statement. */
  @Override
  public ObjectNode gate(String statement) {
    return gateOf(credential(false, statement));
  }

  /** {@code {"method":"webauthn","credential":RegistrationResponseJSON}} over the statement. */
  @Override
  public ObjectNode newGate(String statement) {
    return gateOf(credential(true, statement));
  }

  @Override
  public GateKey key() {
    return new GateKey.Biometric(new Credential(id, Cbor.of(keys.cose())));
  }

  private TestCredential credential(boolean introduces, String statement) {
    String rpId = URI.create(publicUrl).getHost();
    return bend.apply(new TestCredential(introduces, id, keys, publicUrl, rpId).about(statement));
  }

  private static ObjectNode gateOf(TestCredential credential) {
    ObjectNode gate = StrictJson.mapper().createObjectNode().put("method", "webauthn");
    gate.set("credential", credential.make());
    return gate;
  }
}
