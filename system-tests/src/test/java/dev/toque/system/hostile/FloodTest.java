package dev.toque.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.bench.measure.Part;
import dev.toque.system.bench.measure.ServerProcesses;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Under a flood nothing grows by 64 MiB, and whoever comes next is served. */
@ExtendWith(SharedToque.class)
class FloodTest {

  private static final long MOST_GROWTH_KIB = 64 * 1024;
  private static final int CONNECTIONS = 150;

  /** Not a bar: what was sent before may be answered before, on a machine with much else to do. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What anybody may ask of each. */
  private static final Map<Part, String> HARMLESS =
      Map.of(
          Part.GATEWAY, "/login",
          Part.PORTAL, "/login",
          Part.ACTIVATION, "/api/activation/openapi",
          Part.PUSH, "/api/push/v1/config");

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"GATEWAY", "PORTAL", "ACTIVATION", "PUSH"})
  void noFloodIsRemembered(Part part, Toque toque) {
    ServerProcesses processes = new ServerProcesses(toque);
    Wire wire = new Wire(addressOf(part, toque), PATIENCE);
    String path = HARMLESS.get(part);
    for (Flood flood : Flood.values()) {
      flood.rise(wire, path, 5).close(); // what this costs once is no growth

      long before = processes.residentKib(List.of(part));
      long during;
      Duration wait;
      try (Flood.Open open = flood.rise(wire, path, CONNECTIONS)) {
        during = processes.residentKib(List.of(part));
        long asked = System.nanoTime();
        assertEquals(200, open.askAnother(path), flood + " keeps others out of " + part);
        wait = Duration.ofNanos(System.nanoTime() - asked);
      }
      long after = processes.residentKib(List.of(part));

      long growth = Math.max(during, after) - before;
      System.out.printf(
          Locale.ROOT,
          "%-10s under %-22s %6.1f MiB, grew by %5.1f MiB, another waits %5d ms%n",
          part.title(),
          flood.title(),
          before / 1024.0,
          growth / 1024.0,
          wait.toMillis());
      assertTrue(growth < MOST_GROWTH_KIB, part + " grew by KiB " + growth + " under " + flood);
    }
  }

  private static URI addressOf(Part part, Toque toque) {
    return part == Part.GATEWAY ? URI.create(toque.url()) : new Addresses(toque).of(part.title());
  }
}
