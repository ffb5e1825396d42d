package dev.toque.kit.testing;

import dev.toque.kit.token.ServiceKey;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.jws.CompactJws;
import dev.toque.protocol.testing.FastCrypto;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Key files of a test installation, and tokens of any caller: {@code TestKeys.bearer("portal",
 * "activation")}. They live in files, because Quarkus loads test classes more than once.
 */
public final class TestKeys {

  private static final String FOLDER = "toque.test.keys";
  private static final String[] SERVICES = {"activation", "push", "portal"};
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestKeys() {}

  /** The value of an Authorization header: a fresh token of {@code issuer} for {@code audience}. */
  public static String bearer(String issuer, String audience) {
    long now = Instant.now().getEpochSecond();
    return "Bearer " + token(issuer, audience, now, now + 60);
  }

  /** A token with times of the test's choice, in epoch seconds. */
  public static String token(String issuer, String audience, long issuedAt, long end) {
    String header =
        "{\"typ\":\"toque-service+jwt\",\"alg\":\"ES256\",\"kid\":\"%s-1\"}".formatted(issuer);
    String payload =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
            .formatted(issuer, audience, issuedAt, end);
    return CompactJws.sign(header, payload, privateKey(issuer));
  }

  /** The folder with the key files of this JVM's installation, made at first use. */
  public static Path folder() throws IOException {
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, write().toString());
    }
    return Path.of(System.getProperty(FOLDER));
  }

  private static Path write() throws IOException {
    Path folder = Files.createTempDirectory("toque-keys");
    List<String> trusted = new ArrayList<>();
    for (String service : SERVICES) {
      KeyPair pair = FastCrypto.p256();
      Files.writeString(
          folder.resolve(service + ".jwk"), privateJwk(service, (ECPrivateKey) pair.getPrivate()));
      trusted.add(publicJwk(service, (ECPublicKey) pair.getPublic()));
    }
    Files.writeString(
        folder.resolve("trusted.jwks"), "{\"keys\":[" + String.join(",", trusted) + "]}");
    for (String name : List.of("code.keys", "secret.keys", "challenge.keys")) {
      Files.writeString(folder.resolve(name), "k2 " + randomKey() + "\nk1 " + randomKey() + "\n");
    }
    return folder;
  }

  private static String privateJwk(String service, ECPrivateKey key) {
    String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s-1\",\"d\":\"%s\"}";
    return jwk.formatted(service, Base64Url.encode(fixed(key.getS())));
  }

  private static String publicJwk(String service, ECPublicKey key) {
    String jwk =
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\",\"kid\":\"%s-1\",\"iss\":\"%s\"}";
    String x = Base64Url.encode(fixed(key.getW().getAffineX()));
    return jwk.formatted(x, Base64Url.encode(fixed(key.getW().getAffineY())), service, service);
  }

  private static ECPrivateKey privateKey(String service) {
    try {
      return ServiceKey.read(folder().resolve(service + ".jwk")).privateKey();
    } catch (IOException failure) {
      throw new IllegalStateException("no test keys", failure);
    }
  }

  private static byte[] fixed(BigInteger value) {
    byte[] bytes = value.toByteArray();
    if (bytes.length == 32) {
      return bytes;
    }
    byte[] result = new byte[32];
    byte[] tail =
        bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
    System.arraycopy(tail, 0, result, 32 - tail.length, tail.length);
    return result;
  }

  private static String randomKey() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Base64Url.encode(key);
  }
}
