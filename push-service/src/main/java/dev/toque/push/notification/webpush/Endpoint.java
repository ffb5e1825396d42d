package dev.toque.push.notification.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where a browser's push service takes messages. A secret: who knows it can send.
 *
 * @param service the entry of the operator's list that allows it
 * @param vouched whether the operator named its origin
 */
record Endpoint(URI uri, String service, boolean vouched) {

  private static final int LONGEST = 2048;
  private static final int HTTPS = 443;

  /** Reads an endpoint; empty unless notifications may go there (security.md). */
  static Optional<Endpoint> read(String text, WebPushConfig config) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
        return Optional.empty();
      }
      return vouched(uri, config).or(() -> ofKnownService(uri, config));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<Endpoint> vouched(URI uri, WebPushConfig config) {
    return config.extraOrigins().stream()
        .flatMap(List::stream)
        .filter(origin(uri)::equals)
        .findFirst()
        .map(origin -> new Endpoint(uri, origin, true));
  }

  private static Optional<Endpoint> ofKnownService(URI uri, WebPushConfig config) {
    String host = uri.getHost();
    boolean secure =
        "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
    return config.hosts().stream()
        .filter(known -> known.startsWith(".") ? host.endsWith(known) : host.equals(known))
        .filter(known -> secure)
        .findFirst()
        .map(known -> new Endpoint(uri, known, false));
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  boolean secure() {
    return "https".equals(uri.getScheme());
  }

  int port() {
    return uri.getPort() != -1 ? uri.getPort() : secure() ? HTTPS : 80;
  }

  /** Path and query. */
  String target() {
    String query = uri.getRawQuery();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return query == null ? path : path + "?" + query;
  }

  @Override
  public String toString() {
    return "Endpoint[" + uri.getHost() + "]";
  }
}
