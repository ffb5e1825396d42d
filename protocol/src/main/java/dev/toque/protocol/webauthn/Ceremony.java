package dev.toque.protocol.webauthn;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;

/**
 * What a credential must answer to: there is no request, the statement fixes it.
 *
 * @param challenge the SHA-256 of the statement's bytes
 * @param userHandle the 32 bytes of the device key's thumbprint
 */
public record Ceremony(RelyingParty relyingParty, byte[] challenge, byte[] userHandle) {
  /**
   * @param statementBytes the ASCII bytes of the whole statement
   * @param deviceId the thumbprint as text
   */
  public static Ceremony of(RelyingParty relyingParty, byte[] statementBytes, String deviceId) {
    return new Ceremony(relyingParty, Digests.sha256(statementBytes), Base64Url.decode(deviceId));
  }
}
