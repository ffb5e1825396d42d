package dev.toque.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must not come of any request: in the answers, and in the services' logs. */
final class Faults {

  private static final List<String> SERVICES = List.of("portal", "activation", "push");
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat (java|dev\\.toque|io\\.|org\\.)|RESTEASY|Netty|Vert\\.x");
  private static final Pattern FAILED =
      Pattern.compile(
          ".* problem code=(internal|unavailable) .*|.*QuarkusErrorHandler. HTTP Request to (?!/q/).*");
  private static final int MOST_TOLD = 60;

  private final Toque toque;
  private final Map<String, Integer> read = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();
  private int requests;

  Faults(Toque toque) throws IOException {
    this.toque = toque;
    for (String service : SERVICES) {
      read.put(service, log(service).size());
    }
  }

  void look(Route route, Shape shape, Wire.Answer answer) {
    requests++;
    if (answer.status() >= 500) {
      add(route, shape, String.valueOf(answer.status()));
    }
    if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
      add(route, shape, "tells what is inside: " + answer.text());
    }
    if (!answer.ended() && !isStream(route)) {
      add(route, shape, "does not end: " + answer.text());
    }
  }

  /** They end when they like, and in HTTP/1.0 their begin cannot be told. */
  private static boolean isStream(Route route) {
    return route.path().endsWith("/stream") || route.path().startsWith("/live/");
  }

  /** A second request inside a body must not get past the gateway. */
  void lookForSmuggled(Route route, Shape shape, Wire.Answer answer) {
    String afterTheFirst = answer.text().replaceFirst("^HTTP/1", "");
    if (afterTheFirst.contains("HTTP/1.1 ") && !afterTheFirst.contains("HTTP/1.1 404")) {
      add(route, shape, "a second answer: " + answer.text());
    }
  }

  void assertNone() throws IOException {
    for (String service : SERVICES) {
      log(service).stream()
          .skip(read.get(service))
          .filter(line -> FAILED.matcher(line).matches())
          .forEach(line -> found.add(service + " logs: " + line));
    }
    System.out.println("hostile requests: " + requests + ", faults: " + found.size());
    assertEquals(List.of(), found.stream().limit(MOST_TOLD).toList());
  }

  private void add(Route route, Shape shape, String what) {
    found.add("%s: %s: %s".formatted(route, shape.name(), what));
  }

  private List<String> log(String service) throws IOException {
    return Files.readAllLines(toque.home().resolve(Path.of("logs", service + "-1.log")));
  }
}
