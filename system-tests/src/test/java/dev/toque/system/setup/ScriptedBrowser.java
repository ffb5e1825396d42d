package dev.toque.system.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private Document page;
  private int status;

  /** A browser with an empty cookie jar. */
  public ScriptedBrowser(Toque toque) {
    this.url = toque.url();
  }

  /** Opens a path and follows redirects. */
  public ScriptedBrowser open(String path) {
    show(Http.send(client, Http.request(URI.create(url + path)).GET().build()));
    return this;
  }

  /** Signs in with a password, up to whatever page follows. */
  public ScriptedBrowser signIn(String userName, String password) {
    open("/login");
    return press("sign-in", Map.of("username", userName, "password", password));
  }

  /** Presses the button with this hook, with these fields of its form filled in by their hooks. */
  public ScriptedBrowser press(String button, Map<String, String> fieldsByHook) {
    Element pressed = hook(button);
    FormElement form = (FormElement) pressed.closest("form");
    fieldsByHook.forEach((hook, value) -> hook(hook).val(value));
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
            Http.request(URI.create(url + action))
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

  /** Status of the last page. */
  public int status() {
    return status;
  }

  /** The last page. */
  public Document page() {
    return page;
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
      open(URI.create(location).getRawPath());
      return;
    }
    status = response.statusCode();
    page = Jsoup.parse(response.body(), response.uri().toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
