package dev.toque.protocol.gate;

import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.webauthn.Ceremony;
import dev.toque.protocol.webauthn.RelyingParty;
import dev.toque.protocol.webauthn.WebAuthn;
import java.util.Optional;

/**
 * Whether a gate opens. Pure; who calls it has counted the try before (protocol.md, section 3.5).
 */
public final class Gates {
  private Gates() {}

  /**
   * Empty unless this key made the proof over this statement. The signature counter is not judged:
   * only who keeps it can (protocol.md, section 5.7).
   */
  public static Optional<Opening> open(GateKey key, GateProof proof, Statement statement) {
    if (key instanceof GateKey.Pin pin && proof instanceof PinProof given) {
      return pin.key().verifies(statement.bytes(), given.signature())
          ? Optional.of(new Opening(key, 0))
          : Optional.empty();
    }
    if (key instanceof GateKey.Biometric biometric && proof instanceof BiometricProof given) {
      return ceremony(statement)
          .flatMap(about -> WebAuthn.asserted(given.assertion(), biometric.credential(), about))
          .map(signCount -> new Opening(key, signCount));
    }
    return Optional.empty();
  }

  /** What a credential must answer to; empty where the portal cannot have one. */
  static Optional<Ceremony> ceremony(Statement statement) {
    return RelyingParty.of(statement.audience())
        .map(party -> Ceremony.of(party, statement.bytes(), statement.key().deviceId()));
  }
}
