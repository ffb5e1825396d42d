package dev.toque.system.history.nemesis;

import dev.toque.local.home.Home;
import dev.toque.local.process.Children;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import dev.toque.local.terminal.Console;
import dev.toque.system.setup.Signals;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Redis and PostgreSQL of our own, each behind a proxy. PostgreSQL is the launcher's own, without
 * the rest of it: when it ends, it is started again.
 */
public final class OwnStores implements AutoCloseable {

  private static final String POSTGRES = "postgres";
  private static final Duration LONGEST_RESTART = Duration.ofMinutes(1);

  private final Vertx vertx = Vertx.vertx();
  private final FaultProxy redisLine;
  private final FaultProxy postgresLine;
  private final RedisSeat redis;
  private final Children children;
  private final Stores stores;
  private final Path folder;
  private final String password;
  private final String jdbcUrl;

  private OwnStores(Path folder) {
    this.folder = folder;
    this.redisLine = new FaultProxy(vertx, 0);
    this.redis = RedisSeat.start(folder, redisLine);
    Settings settings =
        Settings.from(Map.of("TOQUE_HOME", folder.toString(), "TOQUE_REDIS_URL", redisUrl()));
    Home home = Home.open(settings.home());
    this.children = new Children(home, new Console());
    this.stores = Stores.start(settings, home, children);
    this.jdbcUrl = stores.environmentOf("portal").get("QUARKUS_DATASOURCE_JDBC_URL");
    this.password = home.secret("keys/postgres.password", () -> "");
    this.postgresLine = new FaultProxy(vertx, URI.create(jdbcUrl.substring(5)).getPort());
  }

  /** Starts both with their data in this folder. */
  public static OwnStores start(Path folder) {
    return new OwnStores(folder);
  }

  /** What leads a launcher to them. */
  public Map<String, String> settings() {
    return Map.of(
        "TOQUE_REDIS_URL",
        redisUrl(),
        "TOQUE_POSTGRES_URL",
        "postgresql://%s:%s@127.0.0.1:%d/%s"
            .formatted(POSTGRES, password, postgresLine.port(), POSTGRES));
  }

  private String redisUrl() {
    return "redis://%s:%s@127.0.0.1:%d"
        .formatted(RedisServer.ADMINISTRATOR, RedisServer.PASSWORD, redisLine.port());
  }

  /** A connection past the proxy, as the administrator. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, POSTGRES, password);
  }

  FaultProxy line(String store) {
    return store.equals("redis") ? redisLine : postgresLine;
  }

  RedisSeat redis() {
    return redis;
  }

  /** To be called once a launcher has prepared them. */
  public void prepared() {
    redis.keepUsers();
  }

  /**
   * Ends PostgreSQL by a signal; it is started again, but out of reach until that is waited for.
   */
  void endPostgres(String signal) {
    postgresLine.make(new Trouble(Trouble.Kind.CUT, Trouble.EVERYBODY, 0));
    Signals.send(signal, folder.resolve("run/" + POSTGRES + ".pid"));
  }

  /** Waits until PostgreSQL answers again, and lets services reach it. */
  void awaitPostgres() {
    Awaitility.await("PostgreSQL").atMost(LONGEST_RESTART).until(this::answers);
    postgresLine.make(Trouble.NONE);
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Ends all connections of services. */
  void dropConnections() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'toque%'");
    } catch (SQLException away) {
      // then there are none
    }
  }

  @Override
  public void close() {
    children.leaveThemDead();
    redis.end();
    stores.close();
    redisLine.close();
    postgresLine.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
