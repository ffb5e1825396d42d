package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.webauthn.Assertion;
import dev.toque.protocol.webauthn.CredentialJson;
import dev.toque.protocol.webauthn.Registration;
import dev.toque.protocol.webauthn.WebAuthn;
import java.util.Optional;

/**
 * A gate that brings its key: at enrolment, and as {@code next} of a change. Source: protocol.md,
 * sections 4.1, 4.2 and 4.5.
 */
public sealed interface NewGate {
  /**
   * Reads the member {@code gate}.
   *
   * @throws ProblemException {@code malformed}
   */
  static NewGate fromJson(JsonNode json) {
    return fromJson(json, "gate");
  }

  /**
   * @param json {@code {"method":"pin","publicKey":{JWK},"signature"}} or {@code
   *     {"method":"webauthn","credential":RegistrationResponseJSON}}; in a repeat {@code
   *     {"method":"webauthn","credential":AuthenticationResponseJSON}}
   * @param field the member of the body in which the gate stands, to name it in a problem
   * @throws ProblemException {@code malformed}
   */
  static NewGate fromJson(JsonNode json, String field) {
    GateJson gate = GateJson.of(json, field);
    CredentialJson credential = gate.credential();
    return switch (gate.method()) {
      case PIN -> new Pin(gate.publicKey(), gate.signature());
      case WEBAUTHN ->
          credential.introduces()
              ? new Introduced(credential.registration())
              : new Known(credential.assertion());
    };
  }

  /** The key that came along, when it made the proof; empty when it did not, or none came. */
  Optional<Opening> brought(Statement statement);

  /** Whether a key can have come along at all. */
  boolean bringsKey();

  /** For a repeat: whether this brings the gate that is there already, and opens it. */
  Optional<Opening> repeats(GateKey present, Statement statement);

  /** The key that a PIN derives, with its signature. */
  record Pin(PinKey key, PinProof proof) implements NewGate {
    @Override
    public Optional<Opening> brought(Statement statement) {
      return Gates.open(new GateKey.Pin(key), proof, statement);
    }

    @Override
    public boolean bringsKey() {
      return true;
    }

    @Override
    public Optional<Opening> repeats(GateKey present, Statement statement) {
      return brought(statement).filter(opening -> opening.by().equals(present));
    }
  }

  /** A credential that has just been made. */
  record Introduced(Registration registration) implements NewGate {
    @Override
    public Optional<Opening> brought(Statement statement) {
      return Gates.ceremony(statement)
          .flatMap(about -> WebAuthn.registered(registration, about))
          .map(made -> new Opening(new GateKey.Biometric(made.credential()), made.signCount()));
    }

    @Override
    public boolean bringsKey() {
      return true;
    }

    /** Never: a registration is not signed, so anybody could repeat it. */
    @Override
    public Optional<Opening> repeats(GateKey present, Statement statement) {
      return Optional.empty();
    }
  }

  /** A credential that was made before, because an authenticator makes none twice. */
  record Known(Assertion assertion) implements NewGate {
    @Override
    public Optional<Opening> brought(Statement statement) {
      return Optional.empty();
    }

    @Override
    public boolean bringsKey() {
      return false;
    }

    @Override
    public Optional<Opening> repeats(GateKey present, Statement statement) {
      return Gates.open(present, new BiometricProof(assertion), statement);
    }
  }
}
