package dev.toque.system.canary;

import dev.toque.system.bench.measure.PostgresMeter;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.Toque;
import dev.toque.system.setup.Watched;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What a running Toque leaves behind, as text, by the name of the place. */
final class Remains {

  private static final List<String> SERVICES = List.of("activation", "push", "portal");

  private final Watched watched;
  private final Toque toque;

  Remains(Watched watched) {
    this.watched = watched;
    this.toque = watched.toque();
  }

  /** Logs of all processes, and what the launcher printed. */
  Map<String, String> logs() throws IOException {
    Map<String, String> logs = files("logs");
    logs.put("output", String.join("\n", toque.output()));
    return logs;
  }

  /** Every write that Redis was ever sent, for it appends all of them to a file. */
  Map<String, String> redis() throws IOException {
    Map<String, String> files = files("redis");
    files.remove("redis/redis.conf"); // its users' passwords stand there
    return files;
  }

  /** Every row of every table of the services; bytes are written in hex. */
  Map<String, String> postgres() throws SQLException {
    Map<String, String> tables = new LinkedHashMap<>();
    try (PostgresMeter postgres = PostgresMeter.of(toque);
        Statement statement = postgres.connection().createStatement()) {
      List<String> names =
          column(
              statement,
              "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname LIKE 'toque%'");
      for (String name : names) {
        tables.put(
            name, String.join("\n", column(statement, "SELECT t::text FROM " + name + " t")));
      }
    }
    return tables;
  }

  /**
   * Every span that was exported, names and attributes as they are. A request is exported after
   * those before it.
   */
  Map<String, String> traces() {
    int before = watched.outside().traces().size();
    new ScriptedBrowser(toque).open("/login");
    Awaitility.await().until(() -> watched.outside().traces().size() > before);
    return Map.of(
        "traces",
        watched.outside().traces().stream()
            .map(export -> new String(export, StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n")));
  }

  /** Metrics of the services. */
  Map<String, String> metrics() throws IOException {
    Map<String, String> metrics = new LinkedHashMap<>();
    for (String service : SERVICES) {
      URI address = new Addresses(toque).managementOf(service).resolve("/q/metrics");
      metrics.put(
          "metrics of " + service,
          new String(address.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return metrics;
  }

  private Map<String, String> files(String folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(toque.home().resolve(folder))) {
      for (Path file : new ArrayList<>(files.toList())) {
        texts.put(
            folder + "/" + file.getFileName(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
