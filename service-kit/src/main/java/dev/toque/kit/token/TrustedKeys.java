package dev.toque.kit.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Public keys of the services that may call us: a JWKS whose keys also say whose they are ({@code
 * iss}).
 */
final class TrustedKeys {

  private final Map<String, Trusted> byName;

  private TrustedKeys(Map<String, Trusted> byName) {
    this.byName = Map.copyOf(byName);
  }

  static TrustedKeys read(Path file) {
    try {
      Map<String, Trusted> byName = new HashMap<>();
      for (JsonNode jwk : StrictJson.readTree(Files.readAllBytes(file)).path("keys")) {
        byName.put(jwk.path("kid").asText(), new Trusted(jwk.path("iss").asText(), publicKey(jwk)));
      }
      return new TrustedKeys(byName);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("trusted keys " + file + " cannot be read", unreadable);
    }
  }

  Optional<Trusted> named(String kid) {
    return Optional.ofNullable(byName.get(kid));
  }

  private static ECPublicKey publicKey(JsonNode jwk) {
    ObjectNode coordinates = ((ObjectNode) jwk.deepCopy()).retain(List.of("kty", "crv", "x", "y"));
    return DeviceKey.fromJwk(coordinates).publicKey();
  }

  /**
   * A key and its owner.
   *
   * @param issuer the service's name
   */
  record Trusted(String issuer, ECPublicKey publicKey) {}
}
