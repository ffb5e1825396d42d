package dev.toque.activation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.testing.TestKeys;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestPhone;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends many requests at one instant. They are made before, signatures and all, so that nothing but
 * the service decides who is first.
 */
public final class Race {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Race() {}

  /** What one of them was answered. */
  public record Answer(int status, JsonNode body) {

    static Answer of(HttpResponse<byte[]> response) {
      return new Answer(response.statusCode(), StrictJson.readTree(response.body()));
    }

    public String text(String member) {
      return body.path(member).asText();
    }
  }

  /** Sends them all and gives their answers in order. */
  public static List<Answer> run(List<HttpRequest> requests) {
    List<CompletableFuture<HttpResponse<byte[]>>> sent =
        requests.stream()
            .map(request -> HTTP.sendAsync(request, BodyHandlers.ofByteArray()))
            .toList();
    return sent.stream().map(CompletableFuture::join).map(Answer::of).toList();
  }

  /** How often each status was answered. */
  public static Map<Integer, Long> countByStatus(List<Answer> answers) {
    return answers.stream()
        .map(Answer::status)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  public static HttpRequest enrol(TestPhone phone, String code) {
    return phone(phone, "POST", PhoneApi.ENROLMENTS, phone.enrollBody(code, "Pixel 8", "android"));
  }

  /** A phone's request with a fresh proof. */
  public static HttpRequest phone(TestPhone phone, String method, String path, String body) {
    return to(path)
        .header("DPoP", phone.proof(method, path, body))
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  /** A request of the portal. */
  public static HttpRequest portal(String path, String body) {
    return to("/internal/v1" + path)
        .header("Authorization", TestKeys.bearer("portal", "activation"))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
        .header("Content-Type", "application/json");
  }
}
