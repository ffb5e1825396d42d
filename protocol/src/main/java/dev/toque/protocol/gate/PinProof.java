package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import java.util.Arrays;

/**
 * A signature by the key that the PIN derives, over the ASCII bytes of a statement.
 *
 * @param signature 64 bytes of Ed25519
 */
public record PinProof(byte[] signature) implements GateProof {
  @Override
  public GateMethod method() {
    return GateMethod.PIN;
  }

  @Override
  public JsonNode toJson() {
    return GateJson.write(method()).put("signature", Base64Url.encode(signature));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PinProof proof && Arrays.equals(signature, proof.signature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "PinProof[redacted]";
  }
}
