package dev.toque.local.gateway;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemTexts;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the gateway itself answers: a problem document (protocol.md, section 7), or a small page for
 * a person whose browser asked for one.
 *
 * @param status of the answer
 * @param contentType of the body
 */
record Refusal(
    HttpServerRequest request, int status, String contentType, Buffer body, boolean again) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String SOON = "2";

  /** RFC 9113, section 8.1: the answer is whole, the rest of the request is not wanted. */
  private static final long NO_ERROR = 0;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%2$s</title>
      <main data-test="problem" data-code="%4$s"><h1>%2$s</h1><p>%3$s</p><p><small>%4$s %5$s</small></p></main>
      </html>
      """;

  static Refusal of(ProblemCode code, HttpServerRequest request) {
    Locale language = language(request.getHeader("Accept-Language"));
    String title = ProblemTexts.title(code, language);
    String detail = ProblemTexts.detail(code, Map.of(), language);
    String ref = reference();
    boolean again = code == ProblemCode.UNAVAILABLE;
    if (wantsPage(request)) {
      String page = PAGE.formatted(language.getLanguage(), title, detail, code.code(), ref);
      return new Refusal(
          request, code.status(), "text/html; charset=utf-8", Buffer.buffer(page), again);
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", code.type());
    problem.put("title", title);
    problem.put("status", code.status());
    problem.put("detail", detail);
    problem.put("code", code.code());
    problem.put("ref", ref);
    if (code == ProblemCode.MALFORMED) {
      problem.put("errors", List.of());
    }
    return new Refusal(
        request,
        code.status(),
        "application/problem+json",
        Buffer.buffer(StrictJson.write(problem)),
        again);
  }

  /** Answers a request that was not forwarded. */
  void send() {
    request.response().setStatusCode(status);
    describe(request.response().headers());
    request.response().end(body);
  }

  /**
   * The same, and ends what nothing readable may follow on: the connection, in HTTP/2 its stream.
   */
  void sendLast() {
    if (request.version() == HttpVersion.HTTP_2) {
      send();
      request.response().reset(NO_ERROR);
      return;
    }
    request.response().putHeader("Connection", "close");
    request.response().setStatusCode(status);
    describe(request.response().headers());
    request.response().end(body).onComplete(sent -> request.connection().close());
  }

  /** Answers in place of the service. */
  ProxyResponse instead(ProxyRequest forwarded) {
    ProxyResponse response = forwarded.release().response().setStatusCode(status);
    describe(response.headers());
    return response.setBody(Body.body(body));
  }

  private void describe(MultiMap headers) {
    headers.set("Content-Type", contentType);
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    if (again) {
      headers.set("Retry-After", SOON);
    }
  }

  private static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    String uri = String.valueOf(request.uri());
    return accept != null && accept.contains("text/html") && !uri.startsWith("/api/");
  }

  private static Locale language(String acceptLanguage) {
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(String.valueOf(acceptLanguage)), ProblemTexts.languages());
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }

  /** Eight symbols of Crockford's base 32, as everywhere. */
  private static String reference() {
    StringBuilder reference = new StringBuilder(8);
    RANDOM.ints(8, 0, ALPHABET.length()).forEach(i -> reference.append(ALPHABET.charAt(i)));
    return reference.toString();
  }
}
