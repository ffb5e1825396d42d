package dev.toque.system.bench.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The realm of the reference: one client, passwords that cost next to nothing, one-time codes that
 * may be used twice, and people who must set one up at their first sign-in.
 */
record Realm(int people) {

  static final String NAME = "bench";
  static final String CLIENT = "bench";
  static final String LANDING = "http://127.0.0.1:1/landing";
  static final String PASSWORD = "correct horse battery";

  /**
   * What an import takes only as a whole; more than its own defaults only that codes are reusable.
   */
  private static final Map<String, Object> ONE_TIME_CODES =
      Map.of(
          "otpPolicyType", "totp",
          "otpPolicyAlgorithm", "HmacSHA1",
          "otpPolicyDigits", 6,
          "otpPolicyPeriod", 30,
          "otpPolicyInitialCounter", 0,
          "otpPolicyLookAheadWindow", 1,
          "otpPolicyCodeReusable", true);

  /** Puts it where a starting Keycloak imports it. */
  void write(Path distribution) {
    Map<String, Object> realm = new HashMap<>(ONE_TIME_CODES);
    realm.put("realm", NAME);
    realm.put("enabled", true);
    realm.put("sslRequired", "none");
    realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
    realm.put("clients", List.of(client()));
    realm.put("users", IntStream.range(0, people).mapToObj(Realm::user).toList());
    try {
      Path folder = Files.createDirectories(distribution.resolve("data/import"));
      new ObjectMapper().writeValue(folder.resolve(NAME + ".json").toFile(), realm);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** User name of one of them. */
  static String userName(int index) {
    return "bench" + index;
  }

  private static Map<String, Object> client() {
    return Map.of(
        "clientId",
        CLIENT,
        "publicClient",
        true,
        "standardFlowEnabled",
        true,
        "redirectUris",
        List.of(LANDING));
  }

  private static Map<String, Object> user(int index) {
    return Map.of(
        "username",
        userName(index),
        "email",
        userName(index) + "@example.org",
        "firstName",
        "Bench",
        "lastName",
        "Person",
        "enabled",
        true,
        "requiredActions",
        List.of("CONFIGURE_TOTP"),
        "credentials",
        List.of(Map.of("type", "password", "value", PASSWORD)));
  }
}
