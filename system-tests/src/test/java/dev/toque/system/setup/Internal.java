package dev.toque.system.setup;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;

/**
 * Calls between the services, as one of them would make them: on loopback, with a token signed by
 * its key (docs/internal-api.md).
 *
 * @param caller whose key signs
 */
public record Internal(Toque toque, String caller) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** As the portal. */
  public static Internal asPortal(Toque toque) {
    return new Internal(toque, "portal");
  }

  /** Asks a service's first replica. */
  public HttpResponse<String> get(String service, String path) {
    return Http.send(CLIENT, request(service, path).GET().build());
  }

  /** Sends a body to a service's first replica. */
  public HttpResponse<String> post(String service, String path, String body) {
    HttpRequest.Builder request = request(service, path).header("Content-Type", "application/json");
    return Http.send(CLIENT, request.POST(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String service, String path) {
    return Http.request(URI.create(new Addresses(toque).of(service) + "/internal/v1" + path))
        .header("Authorization", bearer(service));
  }

  /**
   * Gives a person another phone, as the portal does once an older phone has agreed.
   *
   * @return the phone, enrolled
   */
  public ScriptedPhone anotherPhone(Person person) {
    JsonNode first = json(get("activation", "/devices/" + person.phone().deviceId()));
    JsonNode code =
        json(
            post(
                "activation",
                "/codes",
                """
                {"accountId":"%s","account":{"name":"%s","hint":"%s"},"holder":"another-phone",
                 "purpose":"additional","requestedFrom":{"browser":"Firefox on Linux"}}
                """
                    .formatted(
                        first.path("accountId").asText(), person.userName(), person.userName())));
    ScriptedPhone phone = new ScriptedPhone(toque);
    JsonNode enrolment = json(phone.enroll(code.path("code").asText(), "Second phone"));
    String number = enrolment.at("/confirmation/number").asText();
    post(
        "activation",
        "/codes/" + code.path("activationId").asText() + "/confirm",
        "{\"number\":\"%s\"}".formatted(number));
    return phone;
  }

  /** The value of {@code Authorization} that opens that service to this one. */
  public String bearer(String service) {
    return "Bearer " + token(service);
  }

  private String token(String audience) {
    JsonNode key = StrictJson.readTree(bytes(toque.home().resolve("keys/" + caller + ".jwk")));
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
            .formatted(caller, audience, now, now + 30);
    String header =
        "{\"typ\":\"toque-service+jwt\",\"alg\":\"ES256\",\"kid\":\"%s\"}"
            .formatted(key.path("kid").asText());
    String content = base64(header) + "." + base64(claims);
    return content + "." + signed(content, privateKey(key.path("d").asText()));
  }

  private static String base64(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String signed(String content, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return Base64Url.encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static PrivateKey privateKey(String d) {
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      return KeyFactory.getInstance("EC")
          .generatePrivate(
              new ECPrivateKeySpec(
                  new BigInteger(1, Base64Url.decode(d)),
                  curve.getParameterSpec(ECParameterSpec.class)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
