package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.json.StrictJson;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a browser gives of a credential that is being made or used: right unless a test bends it
 * before it is signed (WebAuthn Level 3, sections 5.1, 5.8.1 and 6.1). Not thread-safe.
 */
public final class TestCredential {
  public static final int USER_PRESENT = 1;
  public static final int USER_VERIFIED = 1 << 2;
  public static final int BACKED_UP = 1 << 4;
  public static final int ATTESTED = 1 << 6;
  public static final int EXTENDED = 1 << 7;

  private final boolean introduces;
  private final byte[] id;
  private final CredentialKeyPair keys;
  private final Map<Integer, Object> cose;
  private final ObjectNode clientData = object();
  private String rpId;
  private int flags = USER_PRESENT | USER_VERIFIED;
  private long signCount;
  private UnaryOperator<byte[]> clientBytes = UnaryOperator.identity();
  private UnaryOperator<byte[]> authenticatorData = UnaryOperator.identity();
  private UnaryOperator<byte[]> attestationObject = UnaryOperator.identity();
  private UnaryOperator<byte[]> signature = UnaryOperator.identity();
  private Consumer<ObjectNode> json = made -> {};

  TestCredential(
      boolean introduces, byte[] id, CredentialKeyPair keys, String origin, String rpId) {
    this.introduces = introduces;
    this.id = id;
    this.keys = keys;
    this.cose = keys.cose();
    this.rpId = rpId;
    clientData
        .put("type", introduces ? "webauthn.create" : "webauthn.get")
        .put("challenge", "")
        .put("origin", origin)
        .put("crossOrigin", false)
        .put("other_keys_can_be_added_here", "do not compare clientDataJSON");
  }

  TestCredential about(String statement) {
    byte[] challenge = Digests.sha256(statement.getBytes(StandardCharsets.US_ASCII));
    return clientData("challenge", Base64Url.encode(challenge));
  }

  /** Sets or replaces a member of what the browser says of the request. */
  public TestCredential clientData(String name, Object value) {
    clientData.set(name, StrictJson.mapper().valueToTree(value));
    return this;
  }

  /** Bends the text of what the browser says. */
  public TestCredential clientText(UnaryOperator<String> change) {
    clientBytes =
        bytes ->
            change
                .apply(new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    return this;
  }

  public TestCredential rpId(String other) {
    rpId = other;
    return this;
  }

  /** These flags instead of user present and verified; {@code ATTESTED} comes by itself. */
  public TestCredential flags(int other) {
    flags = other;
    return this;
  }

  /** Where the authenticator's signature counter stands. */
  public TestCredential signCount(long now) {
    signCount = now;
    return this;
  }

  /** Sets or replaces a member of the COSE_Key that a registration carries. */
  public TestCredential cose(int label, Object value) {
    cose.put(label, value);
    return this;
  }

  /** Bends what the authenticator signs. */
  public TestCredential authenticatorData(UnaryOperator<byte[]> change) {
    authenticatorData = change;
    return this;
  }

  /** Bends what carries a registration. */
  public TestCredential attestationObject(UnaryOperator<byte[]> change) {
    attestationObject = change;
    return this;
  }

  public TestCredential signature(UnaryOperator<byte[]> change) {
    signature = change;
    return this;
  }

  /** Bends the finished JSON. */
  public TestCredential json(Consumer<ObjectNode> change) {
    json = change;
    return this;
  }

  /** Bends the member {@code response} of the finished JSON. */
  public TestCredential response(String name, Object value) {
    return json(
        made ->
            ((ObjectNode) made.get("response")).set(name, StrictJson.mapper().valueToTree(value)));
  }

  /** {@code RegistrationResponseJSON} or {@code AuthenticationResponseJSON}. */
  public ObjectNode make() {
    ObjectNode made =
        object()
            .put("id", Base64Url.encode(id))
            .put("rawId", Base64Url.encode(id))
            .put("type", "public-key")
            .put("authenticatorAttachment", "platform");
    made.putObject("clientExtensionResults");
    ObjectNode response = made.putObject("response");
    byte[] client = clientBytes.apply(StrictJson.write(clientData));
    response.put("clientDataJSON", Base64Url.encode(client));
    if (introduces) {
      introduce(response);
    } else {
      sign(response, client);
    }
    json.accept(made);
    return made;
  }

  private void introduce(ObjectNode response) {
    byte[] head = ByteBuffer.allocate(18).putShort(16, (short) id.length).array();
    byte[] data =
        authenticatorData.apply(
            joined(authenticatorData(flags | ATTESTED), head, id, Cbor.of(cose)));
    Map<String, Object> attestation = new LinkedHashMap<>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", data);
    response
        .put("attestationObject", Base64Url.encode(attestationObject.apply(Cbor.of(attestation))))
        .put("authenticatorData", Base64Url.encode(data))
        .put("publicKeyAlgorithm", keys.algorithm())
        .putArray("transports")
        .add("internal");
  }

  private void sign(ObjectNode response, byte[] client) {
    byte[] data = authenticatorData.apply(authenticatorData(flags));
    byte[] signed = keys.sign(joined(data, Digests.sha256(client)));
    response
        .put("authenticatorData", Base64Url.encode(data))
        .put("signature", Base64Url.encode(signature.apply(signed)));
  }

  private byte[] authenticatorData(int withFlags) {
    return ByteBuffer.allocate(37)
        .put(Digests.sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt((int) signCount)
        .array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static ObjectNode object() {
    return StrictJson.mapper().createObjectNode();
  }
}
