package dev.toque.system.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.testing.FastCrypto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operator's hand in the key files of an installation. */
final class KeyFiles {

  private static final List<String> SYMMETRIC = List.of("code", "secret", "challenge");
  private static final List<String> SERVICES = List.of("activation", "push", "portal");
  private static final String NEW = "rotated";

  private final Path folder;
  private final Map<String, KeyPair> pairs = new HashMap<>();

  KeyFiles(Path folder) {
    this.folder = folder;
  }

  /** New keys that are only read: last in their files, and trusted. */
  void introduce() {
    for (String name : SYMMETRIC) {
      List<String> lines = lines(name + ".keys");
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      lines.add(NEW + " " + Base64Url.encode(key));
      write(name + ".keys", lines);
    }
    ObjectNode trusted = (ObjectNode) json("trusted.jwks");
    for (String service : SERVICES) {
      KeyPair pair = FastCrypto.p256();
      pairs.put(service, pair);
      ObjectNode jwk =
          (ObjectNode)
              StrictJson.readTree(
                  DeviceKey.of((ECPublicKey) pair.getPublic())
                      .toJwk()
                      .getBytes(StandardCharsets.US_ASCII));
      ((ArrayNode) trusted.get("keys")).add(jwk.put("kid", kid(service)).put("iss", service));
    }
    write("trusted.jwks", List.of(trusted.toString()));
  }

  /** The new keys write and sign; the old ones are still read. */
  void use() {
    for (String name : SYMMETRIC) {
      List<String> lines = lines(name + ".keys");
      Collections.rotate(lines, 1);
      write(name + ".keys", lines);
    }
    pairs.forEach((service, pair) -> write(service + ".jwk", List.of(privateJwk(service, pair))));
    KeyPair vapid = FastCrypto.p256();
    write(
        "vapid.keys",
        List.of(
            Base64Url.encode(vapid.getPublic().getEncoded()),
            Base64Url.encode(vapid.getPrivate().getEncoded())));
  }

  /** Nothing of the old ones is left, but for what offline secrets were encrypted with. */
  void forgetOld() {
    for (String name : List.of("code", "challenge")) {
      write(name + ".keys", lines(name + ".keys").subList(0, 1));
    }
    ObjectNode trusted = (ObjectNode) json("trusted.jwks");
    List<JsonNode> kept = new ArrayList<>();
    trusted
        .get("keys")
        .forEach(
            key -> {
              if (key.path("kid").asText().startsWith(NEW)) {
                kept.add(key);
              }
            });
    trusted.putArray("keys").addAll(kept);
    write("trusted.jwks", List.of(trusted.toString()));
  }

  private static String privateJwk(String service, KeyPair pair) {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s\",\"d\":\"%s\"}"
        .formatted(kid(service), coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
  }

  private static String kid(String service) {
    return NEW + "-" + service;
  }

  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[32];
    byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 32), bytes.length);
    System.arraycopy(tail, 0, fixed, 32 - tail.length, tail.length);
    return Base64Url.encode(fixed);
  }

  private JsonNode json(String file) {
    return StrictJson.readTree(String.join("", lines(file)).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines(String file) {
    try {
      return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String file, List<String> lines) {
    try {
      Files.write(folder.resolve(file), lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
