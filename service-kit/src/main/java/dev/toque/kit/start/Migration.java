package dev.toque.kit.start;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Brings a service's tables up to date, in a process of its own that ends afterwards. It needs the
 * database's settings and nothing else of the service: no keys, no neighbours, no Redis.
 */
final class Migration {

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  private Migration() {}

  /** Whether the process was started for it. */
  static boolean asked(String... arguments) {
    return List.of(arguments).equals(List.of("migrate"));
  }

  /** What it must be told. */
  static List<String> needs() {
    return List.of(URL, USER, PASSWORD);
  }

  /** Waits for its end; what went wrong is thrown. */
  static void run(Config config) {
    openLog(config);
    MigrateResult result =
        Flyway.configure()
            .dataSource(text(config, URL), text(config, USER), text(config, PASSWORD))
            .load()
            .migrate();
    System.out.printf(
        "Migrations applied: %d; the schema is at version %s.%n",
        result.migrationsExecuted, result.success ? result.targetSchemaVersion : "?");
  }

  /** The framework, which would do it, does not start; until then all is kept back. */
  private static void openLog(Config config) {
    ConsoleHandler console =
        new ConsoleHandler(new PatternFormatter(text(config, "quarkus.log.console.format")));
    console.setLevel(Level.INFO);
    InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
  }

  private static String text(Config config, String property) {
    return config.getValue(property, String.class);
  }
}
