package dev.toque.protocol.webauthn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of an {@code AuthenticationResponseJSON} that count (WebAuthn Level 3, section 5.1).
 *
 * @param id of the credential that signed
 * @param userHandle whose credential the authenticator says it is
 */
public record Assertion(
    byte[] id,
    byte[] clientData,
    byte[] authenticatorData,
    byte[] signature,
    Optional<byte[]> userHandle) {

  /** The form that {@link CredentialJson#assertion} reads. */
  public JsonNode toJson() {
    String name = Base64Url.encode(id);
    ObjectNode json =
        StrictJson.mapper()
            .createObjectNode()
            .put("id", name)
            .put("rawId", name)
            .put("type", "public-key");
    ObjectNode response =
        json.putObject("response")
            .put("clientDataJSON", Base64Url.encode(clientData))
            .put("authenticatorData", Base64Url.encode(authenticatorData))
            .put("signature", Base64Url.encode(signature));
    userHandle.ifPresent(handle -> response.put("userHandle", Base64Url.encode(handle)));
    json.putObject("clientExtensionResults");
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assertion assertion
        && Arrays.equals(id, assertion.id)
        && Arrays.equals(clientData, assertion.clientData)
        && Arrays.equals(authenticatorData, assertion.authenticatorData)
        && Arrays.equals(signature, assertion.signature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Assertion[redacted]";
  }
}
