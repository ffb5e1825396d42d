package dev.toque.system.bench.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One browser's visit with a cookie jar of its own. It costs little where it runs, as it shares the
 * machine with what it measures: no document is built, all visits share their connections.
 */
public final class Visit {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final String KEPT = "toque-browser";
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String url;
  private final Cookies cookies = new Cookies();
  private String page = "";
  private int status;

  /** A browser that was never here. */
  public Visit(String url) {
    this.url = url;
  }

  /** The same browser later: all that it kept is by which it is known. */
  Visit comeBack() {
    cookies.forget(name -> !name.endsWith(KEPT));
    return this;
  }

  /** Opens a page, redirects followed. */
  public Visit open(String path) {
    return show(send(request(path).GET().build()));
  }

  /** Sends a form with the token of the page that is open. */
  public Visit post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", find(TOKEN));
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return show(
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", url)
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  /** Signs in up to whatever page follows the password. */
  public Visit signIn(Person person) {
    return open("/login").password(person);
  }

  /** Sends the sign-in page that is open. */
  Visit password(Person person) {
    return post("/login", Map.of("username", person.userName(), "password", Population.PASSWORD));
  }

  /** Text of the element with this hook. */
  public String text(String hook) {
    return find(Pattern.compile("data-test=\"" + hook + "\"[^>]*>([^<]*)<")).strip();
  }

  /** Whether the open page has this hook. */
  public boolean shows(String hook) {
    return page.contains("data-test=\"" + hook + "\"");
  }

  /** Status of the last answer. */
  public int status() {
    return status;
  }

  /** The last page. */
  public String page() {
    return page;
  }

  /** What this browser sends as {@code Cookie}. */
  public String cookieHeader() {
    return cookies.header();
  }

  /** Opens a server-sent stream; whoever opens it closes it. */
  public BufferedReader stream(String path) {
    try {
      HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
      return new BufferedReader(
          new InputStreamReader(CLIENT.send(request, BodyHandlers.ofInputStream()).body(), UTF_8));
    } catch (IOException failure) {
      throw new FlowFailed(path + " failed: " + failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    cookies.send(request);
    return request.timeout(LONGEST_WAIT);
  }

  private Visit show(HttpResponse<String> response) {
    cookies.keep(response);
    if (response.statusCode() == 303 || response.statusCode() == 302) {
      URI next = URI.create(response.headers().firstValue("Location").orElseThrow());
      return open(next.getRawPath());
    }
    status = response.statusCode();
    page = response.body();
    return this;
  }

  private String find(Pattern pattern) {
    Matcher found = pattern.matcher(page);
    if (!found.find()) {
      throw new FlowFailed("no " + pattern + " on the page (" + status + ")");
    }
    return found.group(1);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new FlowFailed(request.uri().getPath() + " failed: " + failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
