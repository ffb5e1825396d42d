package dev.toque.system.bench.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.toque.system.bench.play.Cookies;
import dev.toque.system.bench.play.FlowFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser's way through the reference's forms, until it is sent back to the client. */
final class Forms {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final Cookies cookies = new Cookies();
  private String page = "";
  private boolean landed;

  Forms(URI server) {
    this.server = server;
  }

  /** Opens a page, redirects followed. */
  Forms open(String address) {
    return show(request(address).GET());
  }

  /** Sends the form of the page that is open. */
  Forms send(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return show(
        request(find(ACTION).replace("&amp;", "&"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The value of a field of the open page. */
  String value(String field) {
    return find(Pattern.compile("name=\"" + field + "\"[^>]* value=\"([^\"]+)\""));
  }

  /**
   * @throws FlowFailed when the client has not been told that somebody signed in
   */
  void requireLanded() {
    if (!landed) {
      throw new FlowFailed("not signed in");
    }
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
    cookies.send(request);
    return request.timeout(LONGEST_WAIT);
  }

  private Forms show(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request.build());
    cookies.keep(response);
    if (response.statusCode() == 302 || response.statusCode() == 303) {
      String next = response.headers().firstValue("Location").orElseThrow();
      landed = next.startsWith(Realm.LANDING) && next.contains("code=");
      return landed ? this : open(next);
    }
    if (response.statusCode() != 200) {
      throw new FlowFailed("the reference answered " + response.statusCode());
    }
    page = response.body();
    return this;
  }

  private String find(Pattern pattern) {
    Matcher found = pattern.matcher(page);
    if (!found.find()) {
      throw new FlowFailed("no " + pattern + " on the reference's page");
    }
    return found.group(1);
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new FlowFailed("the reference failed: " + failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
