package dev.toque.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Headers and cookies of every route, as everybody gets them and, where something is shown, as who
 * may see it: compared with {@code headers.txt}. {@code -Dheaders.write=true} writes it anew; look
 * at what has changed.
 */
@ExtendWith(SharedToque.class)
class HeadersTest {

  private static final Path SNAPSHOT = Path.of("src/test/resources/headers.txt");

  /** What differs with each answer, with the file, or with how much there is to tell. */
  private static final Set<String> VARYING =
      Set.of("date", "content-length", "transfer-encoding", "etag", "last-modified", "expires");

  @Test
  void everyRouteHasTheHeadersAndCookiesOfTheSnapshot(Toque toque) throws IOException {
    Credentials credentials = new Credentials(toque);
    Map<String, List<String>> routesByHeaders = new TreeMap<>();
    for (Route route : RouteTable.all()) {
      Wire wire = wire(route, toque);
      Message bare = Message.of(route.method(), route.target());
      note(routesByHeaders, route + " by anybody", wire.send(bare.bytes(), true));
      if (route.method().equals("GET") && !route.isManagement()) {
        credentials.renew();
        Message opened = bare.with(credentials.headers(route, "GET", route.target(), new byte[0]));
        note(routesByHeaders, route + " by who may", wire.send(opened.bytes(), true));
      }
    }

    String snapshot = text(routesByHeaders).replace(toque.url(), "{url}");
    if (Boolean.getBoolean("headers.write")) {
      Files.writeString(SNAPSHOT, snapshot);
    }
    assertEquals(Files.readString(SNAPSHOT), snapshot);
  }

  private static Wire wire(Route route, Toque toque) {
    Addresses addresses = new Addresses(toque);
    return new Wire(
        route.isManagement()
            ? addresses.managementOf(route.service())
            : addresses.of(route.service()));
  }

  private static void note(
      Map<String, List<String>> routesByHeaders, String who, Wire.Answer answer) {
    routesByHeaders.computeIfAbsent(headers(answer), headers -> new ArrayList<>()).add(who);
  }

  private static String headers(Wire.Answer answer) {
    String head = answer.text().split("\r\n\r\n", 2)[0];
    return head.lines()
        .skip(1)
        .filter(line -> !VARYING.contains(line.split(":")[0].toLowerCase(Locale.ROOT)))
        .map(HeadersTest::withoutValue)
        .sorted()
        .collect(Collectors.joining("\n", "", "\nstatus: " + answer.status()));
  }

  /** A cookie is its name and its attributes. */
  private static String withoutValue(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")
        ? line.replaceFirst("=[^;]*", "=…")
        : line.replaceFirst("(?i)^(retry-after): \\d+", "$1: …");
  }

  private static String text(Map<String, List<String>> routesByHeaders) {
    return routesByHeaders.entrySet().stream()
        .map(
            entry ->
                entry.getValue().stream()
                        .map(who -> "## " + who + "\n")
                        .collect(Collectors.joining())
                    + entry.getKey()
                    + "\n")
        .collect(Collectors.joining("\n"));
  }
}
