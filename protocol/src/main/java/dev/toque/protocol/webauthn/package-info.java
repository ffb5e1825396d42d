/**
 * The biometric gate: what a platform authenticator makes, verified as Web Authentication Level 3
 * says (protocol.md, section 3.4). Pure: no request is stored for it, because everything that a
 * server would have asked is fixed by the statement.
 *
 * <p>{@link dev.toque.protocol.webauthn.CredentialJson} reads the JSON forms strictly, {@link
 * dev.toque.protocol.webauthn.WebAuthn} verifies what they hold with WebAuthn4J (docs/adr/0010).
 * What is no form of a credential is {@code malformed}; what its bytes say wrongly is an empty
 * answer.
 */
package dev.toque.protocol.webauthn;
