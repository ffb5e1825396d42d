package dev.toque.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The admin API of one installation, with the operator's token. */
public final class Api {

  private static final String ROOT = "/api/admin/v1";
  private static final int TRIES = 4;
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final URI origin;
  private final String token;
  private final HttpClient client;

  /**
   * @param origin such as {@code https://portal.example}
   */
  public Api(URI origin, String token) {
    this.origin = origin;
    this.token = token;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks for a path below the API's root; gives the answer's text. A portal that is not available
   * for a moment is asked again.
   *
   * @throws Failure for everything but success
   */
  public String get(String path) {
    for (int left = TRIES; ; left--) {
      try {
        return text(request(path).timeout(LONGEST_WAIT).GET());
      } catch (Failure failure) {
        if (left <= 1 || failure.again().isEmpty()) {
          throw failure;
        }
        LockSupport.parkNanos(failure.again().get().toNanos());
      }
    }
  }

  /**
   * Sends a change.
   *
   * @param body JSON, or none
   * @return JSON; a missing node where the answer has no body
   * @throws Failure for everything but success
   */
  public JsonNode send(String method, String path, Optional<JsonNode> body) {
    HttpRequest.Builder request = request(path).timeout(LONGEST_WAIT);
    BodyPublisher publisher =
        body.map(json -> BodyPublishers.ofString(json.toString()))
            .orElseGet(BodyPublishers::noBody);
    body.ifPresent(json -> request.header("Content-Type", "application/json"));
    String text = text(request.method(method, publisher));
    return text.isBlank() ? Json.object().path("") : Json.read(text);
  }

  /**
   * Sends a long body; the answer may take as long as it takes.
   *
   * @return its lines, as they come
   * @throws Failure for everything but success
   */
  public Stream<String> stream(String path, String type, BodyPublisher body) {
    HttpRequest request = request(path).header("Content-Type", type).POST(body).build();
    HttpResponse<Stream<String>> response = exchange(request, BodyHandlers.ofLines());
    if (response.statusCode() >= 300) {
      try (Stream<String> lines = response.body()) {
        String problem = String.join("\n", lines.toList());
        throw Problems.of(origin, response.statusCode(), response.headers(), problem);
      }
    }
    return response.body();
  }

  /** One segment of a path, or one value of a query. */
  public static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String text(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw Problems.of(origin, response.statusCode(), response.headers(), response.body());
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(origin.resolve(ROOT + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", Locale.getDefault().toLanguageTag());
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (ConnectException nobody) {
      throw away("Nobody answers at " + origin + ".\nIs Toque running, and the address right?");
    } catch (IOException failure) {
      String why = failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
      throw away("The connection to " + origin + " broke" + why + ".\nIt is safe to try again.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw away("Interrupted.");
    }
  }

  private static Failure away(String message) {
    return new Failure(Failure.AWAY, message);
  }
}
