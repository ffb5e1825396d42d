package dev.toque.local.demo;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser's visit to the portal, as far as signing in needs one: it keeps cookies. */
final class PageVisit {

  private final AdminClient client;
  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();

  /**
   * Begins a visit.
   *
   * @param origin what the portal calls itself
   */
  PageVisit(AdminClient client, String origin) {
    this.client = client;
    this.origin = origin;
  }

  HttpResponse<String> get(String path) {
    return send(client.request(path).GET());
  }

  HttpResponse<String> post(String path, String form) {
    return send(
        client
            .request(path)
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response = client.send(request.build(), "The portal does not answer");
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }
}
