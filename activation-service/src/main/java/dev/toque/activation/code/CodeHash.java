package dev.toque.activation.code;

import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;

/**
 * Under what a code is stored: {@code HMAC-SHA-256(key, code)} (protocol.md 1.4). Whoever reads the
 * stores without the key learns no code, though codes have only 55 bits.
 *
 * @param value base64url of the 32 bytes
 */
public record CodeHash(String value) {

  static CodeHash of(ActivationCode code, byte[] key) {
    byte[] symbols = code.symbols().getBytes(StandardCharsets.US_ASCII);
    return new CodeHash(Base64Url.encode(Digests.hmacSha256(key, symbols)));
  }
}
