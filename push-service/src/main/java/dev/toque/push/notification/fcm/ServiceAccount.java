package dev.toque.push.notification.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Who we are to Google.
 *
 * @param keyId names the key, of which a service account may have several
 * @param tokenUri where access tokens are given
 */
record ServiceAccount(String projectId, String email, String keyId, PrivateKey key, URI tokenUri) {

  /**
   * The configured one; empty where there is none.
   *
   * @throws IllegalArgumentException when it is no key of a service account
   */
  static Optional<ServiceAccount> from(FcmConfig config) {
    return config
        .credentialsFile()
        .map(ServiceAccount::text)
        .or(config::credentials)
        .map(ServiceAccount::parse);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("toque.push.fcm.credentials-file", failure);
    }
  }

  static ServiceAccount parse(String json) {
    try {
      JsonNode all = StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8));
      return new ServiceAccount(
          member(all, "project_id"),
          member(all, "client_email"),
          member(all, "private_key_id"),
          key(member(all, "private_key")),
          URI.create(member(all, "token_uri")));
    } catch (ProblemException noJson) {
      // not the cause: it may quote the text
      throw new IllegalArgumentException("the FCM credentials are not JSON");
    }
  }

  private static String member(JsonNode all, String name) {
    String text = all.path(name).asText("");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the FCM credentials have no " + name);
    }
    return text;
  }

  private static PrivateKey key(String pem) {
    try {
      String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      throw new IllegalArgumentException("the private_key of the FCM credentials is no RSA key");
    }
  }

  @Override
  public String toString() {
    return "ServiceAccount[" + email + "]";
  }
}
