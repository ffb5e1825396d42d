package dev.toque.push.notification.fcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toque.kit.testing.MovableClock;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.FastCrypto;
import dev.toque.push.notification.provider.ProviderConfig;
import dev.toque.push.notification.provider.ProviderFault;
import dev.toque.push.notification.provider.ProviderHttp;
import dev.toque.push.testing.FcmStub;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How access tokens are got, kept and renewed (RFC 7523). */
class AccessTokensTest {

  private static final String GIVEN =
      "{\"access_token\":\"access-%d\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";

  private static final KeyPair KEYS = FastCrypto.rsa();

  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T14:32:10Z"));
  private final ConcurrentLinkedDeque<String> requests = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<String> answers = new ConcurrentLinkedDeque<>();
  private HttpServer google;
  private ServiceAccount account;
  private AccessTokens tokens;

  @BeforeEach
  void start() throws Exception {
    google = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    google.createContext("/token", this::answer);
    google.start();
    String uri = "http://127.0.0.1:" + google.getAddress().getPort() + "/token";
    account = ServiceAccount.parse(FcmStub.credentials(KEYS, uri));
    ProviderConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ProviderConfig.class)
            .build()
            .getConfigMapping(ProviderConfig.class);
    tokens = new AccessTokens(new ProviderHttp(vertx, config), clock);
  }

  @AfterEach
  void stop() {
    google.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void weProveWhoWeAreByTheAccountsKey() throws Exception {
    get();

    String form = URLDecoder.decode(requests.getFirst(), StandardCharsets.UTF_8);
    assertTrue(
        form.startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion="), form);
    String[] parts = form.substring(form.lastIndexOf('=') + 1).split("\\.");
    JsonNode claims = StrictJson.readTree(Base64Url.decode(parts[1]));
    assertEquals(FcmStub.EMAIL, claims.path("iss").asText());
    assertEquals(account.tokenUri().toString(), claims.path("aud").asText());
    assertEquals(
        "https://www.googleapis.com/auth/firebase.messaging", claims.path("scope").asText());
    assertEquals(3600, claims.path("exp").asLong() - claims.path("iat").asLong());
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertTrue(signature.verify(Base64Url.decode(parts[2])));
  }

  @Test
  void aTokenIsUsedUntilShortlyBeforeItsEnd() {
    assertEquals("access-1", get());
    clock.pass(Duration.ofMinutes(54));
    assertEquals("access-1", get());

    clock.pass(Duration.ofMinutes(2));

    assertEquals("access-2", get());
  }

  @Test
  void manyMessagesAskForOneTokenTogether() {
    List<Uni<String>> all = Stream.generate(() -> tokens.get(account)).limit(20).toList();

    List<String> got = Uni.join().all(all).andFailFast().await().atMost(Duration.ofSeconds(10));

    assertEquals(List.of("access-1"), got.stream().distinct().toList());
    assertEquals(1, requests.size());
  }

  @Test
  void aForgottenTokenIsNotUsedAgain() {
    tokens.forget(get());

    assertEquals("access-2", get());
    tokens.forget("access-1");
    assertEquals("access-2", get());
  }

  @Test
  void aFailureIsNotKept() {
    answers.add("503");
    assertThrows(ProviderFault.class, this::get);

    assertEquals("access-2", get());
  }

  @Test
  void credentialsThatGoogleDoesNotKnowAreOurFault() {
    answers.add("400 {\"error\":\"invalid_grant\"}");

    ProviderFault fault = assertThrows(ProviderFault.class, this::get);

    assertEquals("refused token-invalid_grant", fault.getMessage());
  }

  private String get() {
    return tokens.get(account).await().atMost(Duration.ofSeconds(10));
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String next = answers.isEmpty() ? "200 " + GIVEN.formatted(requests.size()) : answers.remove();
    String[] parts = next.split(" ", 2);
    byte[] body = parts.length == 2 ? parts[1].getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(Integer.parseInt(parts[0]), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
