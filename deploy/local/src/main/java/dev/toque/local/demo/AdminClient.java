package dev.toque.local.demo;

import dev.toque.local.process.Ports;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The operator's side of the portal, through the gateway (protocol.md, section 8). */
final class AdminClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** On a busy machine a fresh JVM may be slower than services allow each other to be. */
  private static final Duration LONGEST_UNAVAILABLE = Duration.ofSeconds(30);

  private static final int UNAVAILABLE = 503;

  private final Door door;
  private final HttpClient client;

  AdminClient(Door door) {
    this.door = door;
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    door.trust().ifPresent(builder::sslContext);
    this.client = builder.build();
  }

  void put(Demo demo) {
    String body =
        "{\"password\":\"%s\",\"displayName\":\"%s\",\"email\":\"%s@toque.example\"}"
            .formatted(demo.password(), demo.displayName(), demo.userName());
    HttpRequest request =
        request("/api/admin/v1/accounts/" + demo.userName())
            .header("Authorization", "Bearer " + door.token())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    requireSuccess(request, "The demo account " + demo.userName() + " could not be made");
  }

  void delete(Demo demo) {
    HttpRequest request =
        request("/api/admin/v1/accounts/" + demo.userName())
            .header("Authorization", "Bearer " + door.token())
            .DELETE()
            .build();
    requireSuccess(request, "The account " + demo.userName() + " could not be removed");
  }

  /** A visit to the portal's pages, with a cookie jar of its own. */
  PageVisit visit() {
    return new PageVisit(this, door.origin());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(door.gateway() + path)).timeout(PATIENCE);
  }

  private void requireSuccess(HttpRequest request, String otherwise) {
    Instant latest = Instant.now().plus(LONGEST_UNAVAILABLE);
    HttpResponse<String> response = send(request, otherwise);
    while (response.statusCode() == UNAVAILABLE && Instant.now().isBefore(latest)) {
      Ports.pause();
      response = send(request, otherwise);
    }
    if (response.statusCode() / 100 != 2) {
      throw new CannotStart(
          "%s: %d %s".formatted(otherwise, response.statusCode(), response.body()));
    }
  }

  HttpResponse<String> send(HttpRequest request, String otherwise) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new CannotStart(otherwise + ": " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart(otherwise + ": interrupted.", interrupted);
    }
  }
}
