package dev.toque.push.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.FastCrypto;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Plays Google: gives access tokens, and answers messages as FCM HTTP v1 documents it. A test says
 * what is answered to each registration token.
 */
public final class FcmStub implements QuarkusTestResourceLifecycleManager {

  public static final String EMAIL = "toque@project.iam.gserviceaccount.com";
  private static final Shared SHARED = new Shared("toque.test.fcm");
  private static final String TOKENS = "access-tokens";
  private static final String SENT = "/v1/projects/toque-test/messages:send";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/token", this::giveToken);
      server.createContext(SENT, this::takeMessage);
      server.start();
      String origin = "http://127.0.0.1:" + server.getAddress().getPort();
      Path file = Files.createTempDirectory("fcm").resolve("service-account.json");
      Files.writeString(file, credentials(FastCrypto.rsa(), origin + "/token"));
      return Map.of(
          "toque.push.fcm.credentials-file", file.toString(), "toque.push.fcm.url", origin);
    } catch (IOException failure) {
      throw new IllegalStateException("the stub did not start", failure);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /** The file that the Google Cloud console would give. */
  public static String credentials(KeyPair keys, String tokenUri) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return StrictJson.writeString(
        Map.of(
            "type",
            "service_account",
            "project_id",
            "toque-test",
            "private_key_id",
            "key-1",
            "private_key",
            pem,
            "client_email",
            EMAIL,
            "token_uri",
            tokenUri));
  }

  /**
   * What messages to this registration token are answered, one after the other and the last one for
   * ever: {@code status[ header: value][\nbody]}, {@code silence} or {@code endless}.
   */
  public static void answers(String token, String... answers) {
    SHARED.queue("answers " + token).addAll(List.of(answers));
  }

  /** An error as FCM writes it. */
  public static String error(int status, String word, String code) {
    return """
        %d
        {"error":{"code":%d,"message":"told to people","status":"%s","details":[\
        {"@type":"type.googleapis.com/google.rpc.BadRequest"},\
        {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}"""
        .formatted(status, status, word, code);
  }

  /** Messages to this registration token: {@code authorization} and {@code body}. */
  public static List<Map<String, String>> messages(String token) {
    return SHARED.maps("messages " + token);
  }

  /** The forms with which access tokens were asked for. */
  public static List<String> tokenRequests() {
    return SHARED.queue(TOKENS).stream().map(Object::toString).toList();
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    SHARED.queue(TOKENS).add(text(exchange));
    String token = "access-" + tokenRequests().size();
    answer(
        exchange,
        "200\n{\"access_token\":\"%s\",\"expires_in\":3599,\"token_type\":\"Bearer\"}"
            .formatted(token));
  }

  private void takeMessage(HttpExchange exchange) throws IOException {
    String body = text(exchange);
    String token =
        StrictJson.readTree(body.getBytes(StandardCharsets.UTF_8)).at("/message/token").asText();
    SHARED
        .queue("messages " + token)
        .add(
            Map.of(
                "authorization",
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                "body",
                body));
    answer(
        exchange,
        SHARED.next("answers " + token, "200\n{\"name\":\"projects/toque-test/messages/1\"}"));
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, String answer) throws IOException {
    if (answer.equals("silence")) {
      return;
    }
    if (answer.equals("endless")) {
      endless(exchange);
      return;
    }
    String[] parts = answer.split("\n", 2);
    String[] first = parts[0].split(" ", 2);
    if (first.length == 2) {
      String[] header = first[1].split(": ", 2);
      exchange.getResponseHeaders().set(header[0], header[1]);
    }
    byte[] body = parts.length == 2 ? parts[1].getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(Integer.parseInt(first[0]), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Until whoever listens has had enough. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[8192]);
    }
  }
}
