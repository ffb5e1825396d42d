package dev.toque.system.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestPhone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A phone that speaks protocol.md, sections 4 and 5, over real HTTP. */
public final class ScriptedPhone {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Of a browser that does not exist; what is sent there, nobody can read. */
  private static final String SUBSCRIPTION =
      """
      {"transport":"webpush","subscription":{
        "endpoint":"https://updates.push.services.mozilla.com/wpush/v2/gAAAAABnobody",
        "keys":{
          "p256dh":"BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU",
          "auth":"AAAAAAAAAAAAAAAAAAAAAA"}}}
      """;

  private final String url;
  private final TestPhone phone;
  private final Consumer<String> sent;

  /** A new phone with keys of its own. */
  public ScriptedPhone(Toque toque) {
    this(toque.url(), TestPhone.create(toque.url()));
  }

  /** A phone with keys that were made before. */
  public ScriptedPhone(String url, TestPhone phone) {
    this(url, phone, nobody -> {});
  }

  /** The same that tells each proof and each body that it sends. */
  public ScriptedPhone(String url, TestPhone phone, Consumer<String> sent) {
    this.url = url;
    this.phone = phone;
    this.sent = sent;
  }

  /** Another phone with keys of its own, at the same address. */
  public ScriptedPhone another() {
    return new ScriptedPhone(url, TestPhone.create(url));
  }

  /** What a phone may ask without keys: whose code this is. */
  public HttpResponse<String> inspect(String code) {
    return send("POST", "/api/activation/v1/inspect", phone.inspectBody(code), false);
  }

  /** Redeems a code. */
  public HttpResponse<String> enroll(String code, String name) {
    return send(
        "POST", "/api/activation/v1/enrollments", phone.enrollBody(code, name, "android"), true);
  }

  /** Thumbprint of this phone's key. */
  public String deviceId() {
    return phone.deviceId();
  }

  /** How this phone's enrolment stands. */
  public JsonNode me() {
    return json(send("GET", "/api/activation/v1/enrollments/me", "", true));
  }

  /** Follows the stream of an open app. */
  public FollowedStream listen() {
    String path = "/api/push/v1/stream";
    return FollowedStream.open(
        CLIENT,
        HttpRequest.newBuilder(URI.create(url + path))
            .header("DPoP", phone.proof("GET", path, "")));
  }

  /** The requests that wait for this phone, newest first. */
  public JsonNode challenges() {
    return json(send("GET", "/api/push/v1/challenges", "", true)).path("challenges");
  }

  /** Answers a request; {@code number} may be null. */
  public HttpResponse<String> answer(JsonNode challenge, String decision, String number) {
    String body = phone.answerBody(challenge.toString(), decision, number);
    return send(
        "POST", "/api/push/v1/challenges/" + challenge.path("id").asText() + "/answer", body, true);
  }

  /** Undoes the addition of a phone. */
  public HttpResponse<String> veto(String enrollmentId) {
    String path = "/api/activation/v1/enrollments/" + enrollmentId + "/veto";
    return send("POST", path, phone.vetoBody(UUID.fromString(enrollmentId)), true);
  }

  /** Asks for this with one and the same proof each time. */
  public Supplier<HttpResponse<String>> prepared(String path) {
    HttpRequest request =
        Http.request(URI.create(url + path))
            .header("DPoP", phone.proof("GET", path, ""))
            .GET()
            .build();
    return () -> Http.send(CLIENT, request);
  }

  /** What the app shows to a question, by the secret that it got when it enrolled. */
  public String offlineResponse(JsonNode enrolment, String question) {
    return phone.offlineResponse(enrolment.at("/offline/secret").asText(), question);
  }

  /** Has notifications sent to a provider, as a browser does that has allowed them. */
  public HttpResponse<String> allowNotifications() {
    return send("PUT", "/api/push/v1/targets/me", SUBSCRIPTION, true);
  }

  /** The same at a provider of the test's own. */
  public HttpResponse<String> allowNotifications(String endpoint) {
    String subscription =
        SUBSCRIPTION.replaceFirst("\"endpoint\":\"[^\"]+\"", "\"endpoint\":\"" + endpoint + "\"");
    return send("PUT", "/api/push/v1/targets/me", subscription, true);
  }

  /** The body as JSON. */
  public static JsonNode json(HttpResponse<String> response) {
    return StrictJson.readTree(response.body().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(String method, String path, String body, boolean proven) {
    HttpRequest.Builder request = Http.request(URI.create(url + path));
    if (body.isEmpty()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(body));
    }
    sent.accept(body);
    if (proven) {
      String proof = phone.proof(method, path, body);
      sent.accept(proof);
      request.header("DPoP", proof);
    }
    return Http.send(CLIENT, request.build());
  }
}
