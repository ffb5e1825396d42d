package dev.toque.portal.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link Browser} was answered. */
public record Page(Response response) {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([A-Za-z0-9_-]+)\"");

  private static final Pattern STATE = Pattern.compile("<body[^>]* data-state=\"([a-z-]+)\"");

  public int status() {
    return response.statusCode();
  }

  /** Where a redirect leads, as a path of the portal. */
  public String leadsTo() {
    String location = response.getHeader("Location");
    return location.replaceFirst("^https?://[^/]+", "");
  }

  public String html() {
    return response.asString();
  }

  /** Everything that scripts and tests rely on in this page. */
  public List<String> hooks() {
    return new RenderedPage(html()).hooks();
  }

  /** Which of the states in {@code states.json} it shows. */
  public String state() {
    Matcher matcher = STATE.matcher(html());
    return matcher.find() ? matcher.group(1) : "";
  }

  /** The {@code data-code} of the page's problem. */
  public String problem() {
    return new RenderedPage(html()).problem();
  }

  /** The reference beside the page's problem; empty where it tells none. */
  public Optional<String> reference() {
    return new RenderedPage(html()).reference();
  }

  /** The text of the element with this hook. */
  public String textOf(String hook) {
    return new RenderedPage(html()).textOf(hook);
  }

  public String header(String name) {
    return response.getHeader(name);
  }

  /** The token of its forms. */
  public Optional<String> token() {
    Matcher matcher = TOKEN.matcher(html());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
