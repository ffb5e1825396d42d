package dev.toque.system.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A server-sent stream that somebody follows to its end. */
public final class FollowedStream {

  /** How a stream ends. */
  public enum End {
    /** Its server ended it, as HTTP ends a body. */
    TOLD,
    /** Its connection broke. */
    BROKEN
  }

  private final CompletableFuture<End> end;

  private FollowedStream(InputStream body) {
    this.end = CompletableFuture.supplyAsync(() -> read(body));
  }

  /** Opens it; whoever is refused has none. */
  static FollowedStream open(HttpClient client, HttpRequest.Builder request) {
    try {
      var answer =
          client.send(
              request.header("Accept", "text/event-stream").GET().build(),
              BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no stream: " + answer.statusCode());
      }
      return new FollowedStream(answer.body());
    } catch (IOException failure) {
      throw new IllegalStateException("no stream", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Completed with how it ended. */
  public CompletableFuture<End> end() {
    return end;
  }

  private static End read(InputStream body) {
    try (body) {
      body.transferTo(OutputStream.nullOutputStream());
      return End.TOLD;
    } catch (IOException broken) {
      return End.BROKEN;
    }
  }
}
