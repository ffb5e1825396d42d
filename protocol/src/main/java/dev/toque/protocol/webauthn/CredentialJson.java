package dev.toque.protocol.webauthn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads what browsers make of a credential with {@code toJSON()}: members that must be there,
 * canonical base64url, sizes. What the bytes say is {@link WebAuthn}'s matter.
 *
 * @param field where it stands in the body, to name it in a problem
 */
public record CredentialJson(JsonNode json, String field) {
  private static final String TYPE = "public-key";

  /** WebAuthn Level 3, section 7.1, step 25. */
  private static final int LONGEST_ID = 1023;

  /** Relying party hash, flags and counter (WebAuthn Level 3, section 6.1). */
  private static final int SHORTEST_AUTHENTICATOR_DATA = 37;

  /** What one string of our JSON can hold at most. */
  private static final int LONGEST = 6 * 1024;

  /** RSA with 4096 bits; a signature of P-256 in DER has at most 72. */
  private static final int LONGEST_SIGNATURE = 512;

  private static final int LONGEST_HANDLE = 64;

  /** Whether it says to be an answer of {@code create()} rather than of {@code get()}. */
  public boolean introduces() {
    return json.path("response").has("attestationObject");
  }

  /**
   * @throws ProblemException {@code malformed}
   */
  public Registration registration() {
    return new Registration(
        id(),
        response("clientDataJSON", 1, LONGEST),
        response("attestationObject", SHORTEST_AUTHENTICATOR_DATA, LONGEST));
  }

  /**
   * @throws ProblemException {@code malformed}
   */
  public Assertion assertion() {
    return new Assertion(
        id(),
        response("clientDataJSON", 1, LONGEST),
        response("authenticatorData", SHORTEST_AUTHENTICATOR_DATA, LONGEST),
        response("signature", 1, LONGEST_SIGNATURE),
        userHandle());
  }

  /**
   * @throws ProblemException {@code malformed}
   */
  public Credential credential() {
    requireObject();
    return new Credential(bytes(json, "id", 1, LONGEST_ID), bytes(json, "publicKey", 1, LONGEST));
  }

  private byte[] id() {
    requireObject();
    if (!TYPE.equals(json.path("type").textValue())) {
      throw malformed("type", "must be " + TYPE);
    }
    byte[] id = bytes(json, "rawId", 1, LONGEST_ID);
    if (!Arrays.equals(id, bytes(json, "id", 1, LONGEST_ID))) {
      throw malformed("id", "must be the same as rawId");
    }
    return id;
  }

  /** Browsers leave it out or write null where the authenticator keeps no user. */
  private Optional<byte[]> userHandle() {
    JsonNode handle = json.path("response").path("userHandle");
    return handle.isMissingNode() || handle.isNull()
        ? Optional.empty()
        : Optional.of(response("userHandle", 1, LONGEST_HANDLE));
  }

  private byte[] response(String name, int shortest, int longest) {
    return bytes(json.path("response"), "response." + name, shortest, longest);
  }

  private byte[] bytes(JsonNode parent, String path, int shortest, int longest) {
    JsonNode member = parent.path(path.substring(path.indexOf('.') + 1));
    try {
      byte[] bytes = Base64Url.decode(member.isTextual() ? member.textValue() : "");
      if (bytes.length >= shortest && bytes.length <= longest) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64Url) {
      // told below
    }
    throw malformed(path, "must be %d to %d bytes of base64url".formatted(shortest, longest));
  }

  private void requireObject() {
    if (!json.isObject()) {
      throw ProblemException.malformed(field, "must be an object");
    }
  }

  private ProblemException malformed(String member, String message) {
    return ProblemException.malformed(field + "." + member, message);
  }
}
