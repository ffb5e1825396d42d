package dev.toque.system.bench.play;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a browser keeps for the one server that it talks to; paths and ends do not matter there. */
public final class Cookies {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Keeps what the answer sets; an empty value is forgotten. */
  public void keep(HttpResponse<?> response) {
    response.headers().allValues("Set-Cookie").forEach(this::keep);
  }

  /** Puts them on a request, if there are any. */
  public void send(HttpRequest.Builder request) {
    if (!values.isEmpty()) {
      request.header("Cookie", header());
    }
  }

  /** The value of the header {@code Cookie}. */
  String header() {
    return values.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Forgets those with these names. */
  void forget(Predicate<String> names) {
    values.keySet().removeIf(names);
  }

  private void keep(String header) {
    String[] cookie = header.split(";", 2)[0].split("=", 2);
    if (cookie[1].isEmpty()) {
      values.remove(cookie[0]);
    } else {
      values.put(cookie[0], cookie[1]);
    }
  }
}
