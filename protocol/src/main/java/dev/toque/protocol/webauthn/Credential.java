package dev.toque.protocol.webauthn;

import dev.toque.protocol.encoding.Base64Url;
import java.util.Arrays;

/**
 * The public half of a credential, which was verified when it was registered.
 *
 * @param id 1 to 1023 bytes that the authenticator chose
 * @param publicKey a COSE_Key, in the one form that our encoder writes
 */
public record Credential(byte[] id, byte[] publicKey) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Credential credential
        && Arrays.equals(id, credential.id)
        && Arrays.equals(publicKey, credential.publicKey);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(id) + Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    return "Credential[" + Base64Url.encode(id) + "]";
  }
}
