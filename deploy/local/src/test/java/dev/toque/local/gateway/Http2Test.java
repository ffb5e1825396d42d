package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.toque.local.home.Home;
import dev.toque.local.phone.LanAddress;
import dev.toque.local.phone.LocalAuthority;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** By https a client may speak HTTP/2, to which the rules of a body are others. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class Http2Test {

  private static final LanAddress HERE = new LanAddress("127.0.0.1", "127.0.0.1");

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
  private final CompletableFuture<Void> clientLeft = new CompletableFuture<>();

  private final io.vertx.core.http.HttpClient patient =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setSsl(true)
              .setTrustAll(true)
              .setVerifyHost(false)
              .setUseAlpn(true)
              .setProtocolVersion(HttpVersion.HTTP_2));

  private static LocalAuthority authority;

  private Gateway gateway;
  private HttpClient client;

  @BeforeAll
  static void makeAuthority(@TempDir Path folder) {
    authority = LocalAuthority.in(Home.open(folder), HERE);
  }

  @BeforeEach
  void start() {
    PfxOptions certificate =
        new PfxOptions().setPath(authority.server().toString()).setPassword(authority.password());
    Origin pushing =
        Origin.answering(
            vertx,
            request -> {
              request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
              request.response().write("data: first\n\n");
              request.response().closeHandler(closed -> clientLeft.complete(null));
              stream.complete(request.response());
            });
    gateway =
        Gateway.open(
            vertx,
            new GatewayAddress(List.of("127.0.0.1"), 0, "https", "portal.example"),
            Optional.of(certificate),
            Map.of(
                "portal", List.of(Origin.named(vertx, "portal-1").address()),
                "push", List.of(pushing.address())));
    client = HttpClient.newBuilder().sslContext(authority.trust()).build();
  }

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aBodyOfNoAnnouncedLengthReachesItsServiceWhole() throws Exception {
    byte[] body = "0123456789".repeat(5_000).getBytes(StandardCharsets.US_ASCII);

    HttpResponse<String> answer =
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    assertEquals(new String(body, StandardCharsets.US_ASCII), answer.body());
    assertEquals("50000", answer.headers().firstValue("Got-Content-Length").orElse(""));
  }

  @Test
  void aBodyThatIsTooLargeEndsItsStreamOnly() throws Exception {
    HttpClientRequest endless = requestOfAnyBody();
    endless.write(Buffer.buffer(new byte[WholeBodies.LARGEST_BODY + 1]));
    HttpClientRequest next = requestOfAnyBody();

    assertEquals(413, statusOf(endless.response()));
    assertEquals(200, statusOf(next.send("x")));
    assertSame(endless.connection(), next.connection());
  }

  @Test
  void eventsArriveAsTheyAreSentAndAClientMayLeave() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address("/api/push/v1/stream")).build();
    try (InputStream events = client.send(request, BodyHandlers.ofInputStream()).body();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      assertEquals("data: first", lines.readLine());
      assertEquals("", lines.readLine());

      stream.get().write("data: second\n\n");

      assertEquals("data: second", lines.readLine());
    }
    clientLeft.get();
  }

  /** Of a client that does not mind an answer before it has sent everything. */
  private HttpClientRequest requestOfAnyBody() throws Exception {
    return await(patient.request(HttpMethod.POST, gateway.port(), "127.0.0.1", "/login"))
        .setChunked(true);
  }

  private static int statusOf(Future<HttpClientResponse> answer) throws Exception {
    return await(answer).statusCode();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }

  private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address("/login")).POST(body).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("https://127.0.0.1:" + gateway.port() + path);
  }
}
