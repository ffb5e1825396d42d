package dev.toque.push.testing;

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
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app that listens to its stream. Events read {@code name data}, comments {@code :text}. */
public final class EventStream implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static EventStream open(String path, String proof) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
              .version(HttpClient.Version.HTTP_1_1)
              .header("DPoP", proof)
              .header("Accept", "text/event-stream")
              .build();
      EventStream stream =
          new EventStream(HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()));
      Thread reader = new Thread(stream::read, "event-stream");
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

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Everything so far, or the body of a refusal. */
  public List<String> received() {
    return List.copyOf(received);
  }

  /** Events so far, without comments. */
  public List<String> events() {
    return received.stream().filter(line -> !line.startsWith(":")).toList();
  }

  public EventStream awaitEvent(String event) {
    await().until(() -> received.contains(event));
    return this;
  }

  public EventStream awaitComments(int count) {
    await().until(() -> received.stream().filter(line -> line.startsWith(":")).count() >= count);
    return this;
  }

  public void awaitEnd() {
    await().until(() -> ended);
  }

  private void read() {
    try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      String event = "";
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("event:")) {
          event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          received.add(event + " " + line.substring("data:".length()).strip());
        } else if (!line.isEmpty()) {
          received.add(line);
        }
      }
    }
    ended = true;
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
