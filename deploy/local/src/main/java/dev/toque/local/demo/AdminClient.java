package dev.toque.local.demo;

import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The operator's side of the portal, through the gateway (protocol.md, section 8). */
final class AdminClient {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String gateway;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  AdminClient(int port, String token) {
    this.gateway = "http://127.0.0.1:" + port;
    this.token = token;
  }

  void put(Demo demo) {
    String body =
        "{\"password\":\"%s\",\"displayName\":\"%s\"}"
            .formatted(demo.password(), demo.displayName());
    HttpRequest request =
        request("/api/admin/v1/accounts/" + demo.userName())
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    requireSuccess(request, "The demo account " + demo.userName() + " could not be made");
  }

  void requireLogin() {
    requireSuccess(request("/login").GET().build(), "The sign-in page is not available");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
  }

  private void requireSuccess(HttpRequest request, String otherwise) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new CannotStart(
            "%s: %d %s".formatted(otherwise, response.statusCode(), response.body()));
      }
    } catch (IOException failure) {
      throw new CannotStart(otherwise + ": " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart(otherwise + ": interrupted.", interrupted);
    }
  }
}
