package dev.toque.portal.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that listens for what changes. Events read {@code name data}. */
public final class LiveStream implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final List<String> events = new CopyOnWriteArrayList<>();

  private LiveStream(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static LiveStream open(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Accept", "text/event-stream");
    headers.forEach(request::header);
    try {
      LiveStream stream =
          new LiveStream(
              HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
      Thread reader = new Thread(stream::read, "live-stream");
      reader.setDaemon(true);
      reader.start();
      return stream;
    } catch (IOException failure) {
      throw new IllegalStateException("no stream", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public int status() {
    return response.statusCode();
  }

  /** The states that it told, in order. */
  public List<String> changes() {
    return events.stream().filter(event -> event.startsWith("changed ")).toList();
  }

  /** Waits until so many states were told. */
  public LiveStream awaitChanges(int count) {
    await().until(() -> changes().size() >= count);
    return this;
  }

  /** Waits until so many events said nothing but that the stream lives. */
  public void awaitBeats(int count) {
    await()
        .until(() -> events.stream().filter(event -> event.startsWith("beat ")).count() >= count);
  }

  private void read() {
    try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      String event = "";
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("event:")) {
          event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          events.add(event + " " + line.substring("data:".length()).strip());
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException closed) {
      // it is closed
    }
  }
}
