package dev.toque.local.store;

import dev.toque.local.CannotStart;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL: ours in the home folder, or an external one. */
final class Postgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private final Optional<EmbeddedPostgres> embedded;
  private final Database database;
  private final Home home;

  private Postgres(Optional<EmbeddedPostgres> embedded, Database database, Home home) {
    this.embedded = embedded;
    this.database = database;
    this.home = home;
  }

  static Postgres start(Settings settings, Home home) {
    Postgres postgres =
        settings.postgresUrl().map(url -> external(url, home)).orElseGet(() -> embedded(home));
    postgres.provision();
    return postgres;
  }

  Map<String, String> environmentOf(String service) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
        "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
        "QUARKUS_DATASOURCE_USERNAME", roleOf(service),
        "QUARKUS_DATASOURCE_PASSWORD", passwordOf(service));
  }

  private static Postgres external(URI url, Home home) {
    return new Postgres(Optional.empty(), Database.of(url), home);
  }

  private static Postgres embedded(Home home) {
    String password = home.secret("postgres.password", Keys::random);
    Path data = home.folder("postgres");
    try {
      endLeftover(home, data);
      EmbeddedPostgres server = server(home, data, password);
      home.noteChild("postgres", postmaster(data));
      Database database =
          new Database("localhost", server.getPort(), SUPERUSER, SUPERUSER, password);
      requirePasswords(database, data, password);
      return new Postgres(Optional.of(server), database, home);
    } catch (IOException | SQLException failure) {
      throw new CannotStart(
          "PostgreSQL did not start: %s. Its log is %s.".formatted(failure.getMessage(), log(home)),
          failure);
    }
  }

  private static EmbeddedPostgres server(Home home, Path data, String password) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setConnectConfig("password", password)
        // the library's defaults trade durability for speed
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "200")
        .setServerConfig("shared_buffers", "64MB")
        .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
        .setErrorRedirector(Redirect.appendTo(log(home).toFile()))
        .start();
  }

  private static Path log(Home home) {
    return home.folder("logs").resolve("postgres.log");
  }

  /** A server of an earlier launcher that was killed before it could note the process. */
  private static void endLeftover(Home home, Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.exists(pidFile)) {
      home.endLeftover(pidFile);
      Files.deleteIfExists(pidFile);
    }
  }

  private static ProcessHandle postmaster(Path data) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow(() -> new IOException("its process is gone"));
  }

  /** A new cluster trusts every local user; ours asks for passwords. */
  private static void requirePasswords(Database database, Path data, String password)
      throws IOException, SQLException {
    String rule = "host all all all scram-sha-256\n";
    Path rules = data.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(rule)) {
      return;
    }
    try (Connection connection = database.connect()) {
      Sql.run(connection, "ALTER ROLE postgres PASSWORD " + Sql.literal(password));
      Files.writeString(rules, rule);
      Sql.run(connection, "SELECT pg_reload_conf()");
    }
  }

  /** One role and one schema a service; nobody reaches another's (design.md, section 1). */
  private void provision() {
    try (Connection connection = database.connect()) {
      Sql.run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      for (String service : Keys.SERVICES) {
        provision(connection, service);
      }
    } catch (SQLException failure) {
      throw new CannotStart("PostgreSQL could not be prepared: " + failure.getMessage(), failure);
    }
  }

  private void provision(Connection connection, String service) throws SQLException {
    String role = roleOf(service);
    if (!Sql.exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      Sql.run(connection, "CREATE ROLE " + role + " LOGIN");
    }
    Sql.run(connection, "ALTER ROLE " + role + " PASSWORD " + Sql.literal(passwordOf(service)));
    Sql.run(connection, "GRANT " + role + " TO CURRENT_USER");
    Sql.run(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
    Sql.run(connection, "ALTER ROLE " + role + " SET search_path = " + role);
  }

  private static String roleOf(String service) {
    return "toque_" + service;
  }

  private String passwordOf(String service) {
    return home.secret("keys/postgres-" + service + ".password", Keys::random);
  }

  @Override
  public void close() {
    embedded.ifPresent(
        server -> {
          try {
            server.close();
          } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop", failure);
          }
        });
  }

  /** Opens connections as the administrator. */
  private record Database(String host, int port, String name, String user, String password) {

    static Database of(URI url) {
      String[] credentials = String.valueOf(url.getUserInfo()).split(":", 2);
      if (credentials.length != 2 || url.getPath().length() < 2) {
        throw new CannotStart(
            "TOQUE_POSTGRES_URL must name an administrator and a database: postgresql://user:password@host:5432/toque");
      }
      int port = url.getPort() < 0 ? 5432 : url.getPort();
      return new Database(
          url.getHost(), port, url.getPath().substring(1), credentials[0], credentials[1]);
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    String jdbcUrl() {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    String reactiveUrl() {
      return "postgresql://%s:%d/%s".formatted(host, port, name);
    }

    @Override
    public String toString() {
      return "Database[" + jdbcUrl() + "]";
    }
  }
}
