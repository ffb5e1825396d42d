package dev.toque.protocol.webauthn;

/**
 * The parts of a {@code RegistrationResponseJSON} that count (WebAuthn Level 3, section 5.1). With
 * attestation {@code none} nothing in it is signed: it introduces a credential and proves none.
 */
public record Registration(byte[] id, byte[] clientData, byte[] attestationObject) {
  @Override
  public String toString() {
    return "Registration[redacted]";
  }
}
