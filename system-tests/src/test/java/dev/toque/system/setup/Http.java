package dev.toque.system.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP for scripts: whole bodies, no redirects followed, a bounded wait. */
public final class Http {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private Http() {}

  /** A request with a bounded wait. */
  public static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(LONGEST_WAIT);
  }

  /** Sends it; whatever the network does is thrown. */
  public static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(request.method() + " " + request.uri() + " failed", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
