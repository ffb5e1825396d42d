package dev.toque.kit.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;

/** The key that signs our tokens: a private P-256 JWK with a {@code kid}. */
public record ServiceKey(String kid, ECPrivateKey privateKey) {

  /**
   * Reads the JWK file.
   *
   * @throws IllegalArgumentException when it is not a private P-256 JWK
   */
  public static ServiceKey read(Path file) {
    try {
      JsonNode jwk = StrictJson.readTree(Files.readAllBytes(file));
      BigInteger secret = new BigInteger(1, Base64Url.decode(jwk.path("d").asText()));
      return new ServiceKey(jwk.path("kid").asText(), privateKey(secret));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("service key " + file + " cannot be read", unreadable);
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException(
          "service key " + file + " is not a private P-256 JWK", malformed);
    }
  }

  private static ECPrivateKey privateKey(BigInteger secret) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPrivateKeySpec spec =
        new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class));
    return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
  }

  @Override
  public String toString() {
    return "ServiceKey[" + kid + "]";
  }
}
