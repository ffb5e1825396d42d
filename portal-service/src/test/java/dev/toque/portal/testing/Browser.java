package dev.toque.portal.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser without a screen: it keeps cookies, comes from an address of its own, and sends forms
 * with the token of the page that it saw last. It follows no redirect by itself.
 */
public final class Browser {

  /** What the portal believes to be its address. */
  public static final String ORIGIN = Neighbours.PUBLIC_URL;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String token = "";

  public Browser() {
    headers.put("X-Forwarded-For", address());
    headers.put("Accept-Language", "en");
  }

  /** Sends this header from now on. */
  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Does not send this header any more. */
  public Browser without(String header) {
    headers.remove(header);
    return this;
  }

  /** Goes to a page. */
  public Page open(String path) {
    return seen(request().get(path));
  }

  /**
   * Sends a form of the page that it saw last.
   *
   * @param fields names and values by turns; the token comes with them
   */
  public Page send(String path, String... fields) {
    return seen(form(fields).formParam("csrf", token).post(path));
  }

  /** Sends the same by any method; {@code GET} as a visit. */
  public Page ask(String method, String path, String... fields) {
    return method.equals("GET")
        ? open(path)
        : seen(form(fields).formParam("csrf", token).request(method, path));
  }

  /** Sends a form without a token. */
  public Page sendBare(String path, String... fields) {
    return seen(form(fields).post(path));
  }

  /** Sends JSON as a script of the page that it saw last does, with its token in a header. */
  public Response call(String method, String path, String json) {
    return request()
        .header("X-CSRF-Token", token)
        .contentType("application/json")
        .body(json)
        .request(method, path);
  }

  /** Opens the sign-in page and sends it. */
  public Page signIn(String userName, String password) {
    open("/login");
    return send("/login", "username", userName, "password", password);
  }

  /** Listens to a stream of the session, as a page does. */
  public LiveStream listen(String path) {
    Map<String, String> sent = new LinkedHashMap<>(headers);
    cookies.forEach(
        (name, value) ->
            sent.merge("Cookie", name + "=" + value, (all, next) -> all + "; " + next));
    return LiveStream.open(path, sent);
  }

  /** Whether a full session lives; asking renews its idle time. */
  public boolean isSignedIn() {
    return open("/login").status() == 303;
  }

  /** The value of a cookie, {@code null} when there is none. */
  public String cookie(String name) {
    return cookies.get(name);
  }

  /** Takes a cookie from somewhere. */
  public Browser cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Loses a cookie. */
  public Browser forget(String name) {
    cookies.remove(name);
    return this;
  }

  private RequestSpecification form(String... fields) {
    RequestSpecification form =
        request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    return form;
  }

  private RequestSpecification request() {
    return RestAssured.given().redirects().follow(false).headers(headers).cookies(cookies);
  }

  private Page seen(Response response) {
    response.getDetailedCookies().asList().forEach(this::keep);
    Page page = new Page(response);
    page.token().ifPresent(value -> token = value);
    return page;
  }

  private void keep(io.restassured.http.Cookie cookie) {
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  /** One that no other test has, because limits count by address. */
  private static String address() {
    return "10.%d.%d.%d".formatted(RANDOM.nextInt(256), RANDOM.nextInt(256), RANDOM.nextInt(256));
  }
}
