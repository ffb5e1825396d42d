package dev.toque.system.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without JavaScript that finds its way by {@code data-test} alone (protocol.md, section
 * 10): it opens pages, fills forms, presses buttons and follows redirects.
 */
public final class ScriptedBrowser {

  private final String url;
  private final Map<String, String> headers;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private Document page;
  private int status;

  /** A browser with an empty cookie jar. */
  public ScriptedBrowser(Toque toque) {
    this(toque, "Java");
  }

  /** The same of a kind that says this of itself. */
  public ScriptedBrowser(Toque toque, String userAgent) {
    this(toque.url(), Map.of("User-Agent", userAgent));
  }

  /** The same whose person reads this language. */
  public ScriptedBrowser(Toque toque, String userAgent, String language) {
    this(toque.url(), Map.of("User-Agent", userAgent, "Accept-Language", language));
  }

  private ScriptedBrowser(String url, Map<String, String> headers) {
    this.url = url;
    this.headers = headers;
  }

  /** Another browser with the same cookies on the same page; from here on each goes its own way. */
  public ScriptedBrowser twin() {
    ScriptedBrowser twin = new ScriptedBrowser(url, headers);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> twin.cookies.getCookieStore().add(URI.create(url), cookie));
    twin.page = page.clone();
    twin.status = status;
    return twin;
  }

  /** Opens a path and follows redirects. */
  public ScriptedBrowser open(String path) {
    show(Http.send(client, request(path).GET().build()));
    return this;
  }

  /** Opens the page again. */
  public ScriptedBrowser reload() {
    return open(path(URI.create(page.location())));
  }

  /** Follows the stream that tells the page of changes. */
  public FollowedStream follow(String path) {
    return FollowedStream.open(client, HttpRequest.newBuilder(URI.create(url + path)));
  }

  /** Signs in with a password, up to whatever page follows. */
  public ScriptedBrowser signIn(String userName, String password) {
    open("/login");
    return press("sign-in", Map.of("username", userName, "password", password));
  }

  /** Presses the button with this hook, with these fields of its form filled in by their hooks. */
  public ScriptedBrowser press(String button, Map<String, String> fieldsByHook) {
    fieldsByHook.forEach((hook, value) -> hook(hook).val(value));
    return submit(hook(button));
  }

  /**
   * Sends the form that leads to this path, as the page does by itself or a person by its button.
   */
  public ScriptedBrowser goOn(String path) {
    Element button = page.selectFirst("form[action=" + path + "] button");
    if (button == null) {
      throw new AssertionError("no form leads to " + path + " on\n" + page.body());
    }
    return submit(button);
  }

  /** Types into the field with this hook and sends its form. */
  public ScriptedBrowser type(String field, String value) {
    hook(field).val(value);
    return submit(hook(field).closest("form").selectFirst("button"));
  }

  private ScriptedBrowser submit(Element pressed) {
    FormElement form = (FormElement) pressed.closest("form");
    String body =
        form.formData().stream()
            .map(field -> encode(field.key()) + "=" + encode(field.value()))
            .collect(Collectors.joining("&"));
    if (pressed.hasAttr("name")) {
      body += "&" + encode(pressed.attr("name")) + "=" + encode(pressed.val());
    }
    String action =
        pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
    show(
        Http.send(
            client,
            request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", url)
                .POST(BodyPublishers.ofString(body))
                .build()));
    return this;
  }

  /** Presses a button whose form needs nothing else. */
  public ScriptedBrowser press(String button) {
    return press(button, Map.of());
  }

  /** Whether the page has this hook. */
  public boolean shows(String hook) {
    return page.selectFirst("[data-test=" + hook + "]") != null;
  }

  /** Text of the element with this hook. */
  public String text(String hook) {
    return hook(hook).text();
  }

  /** The code of the problem that the page shows. */
  public String problem() {
    return hook("problem").attr("data-code");
  }

  /** Value of a cookie. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** All cookies, by name. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
  }

  /** Forgets its cookies and takes these, as if the portal had just set them. */
  public void setCookies(Map<String, String> values) {
    cookies.getCookieStore().removeAll();
    values.forEach((name, value) -> setCookie(name + "=" + value + "; Path=/"));
  }

  private void setCookie(String cookie) {
    try {
      cookies.put(URI.create(url), Map.of("Set-Cookie", List.of(cookie)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Status of the last page. */
  public int status() {
    return status;
  }

  /** Where the link with this hook leads. */
  public String link(String hook) {
    return hook(hook).attr("href");
  }

  /** The last page. */
  public Document page() {
    return page;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = Http.request(URI.create(url + path));
    headers.forEach(request::header);
    return request;
  }

  private Element hook(String hook) {
    Element found = page.selectFirst("[data-test=" + hook + "]");
    if (found == null) {
      throw new AssertionError(
          "no " + hook + " on " + page.location() + " (" + status + "):\n" + page.body());
    }
    return found;
  }

  private void show(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElse("");
    if (response.statusCode() >= 300 && response.statusCode() < 400 && !location.isEmpty()) {
      open(path(URI.create(location)));
      return;
    }
    status = response.statusCode();
    page = Jsoup.parse(response.body(), response.uri().toString());
  }

  private static String path(URI page) {
    return page.getRawQuery() == null
        ? page.getRawPath()
        : page.getRawPath() + "?" + page.getRawQuery();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
