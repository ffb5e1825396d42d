package dev.toque.local.store;

import dev.toque.local.CannotStart;
import dev.toque.local.home.Home;
import dev.toque.local.home.PrivateFiles;
import dev.toque.local.service.Ports;
import dev.toque.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** Redis: ours in the home folder, or an external one. */
final class Redis implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final Optional<Process> process;
  private final String host;
  private final int port;
  private final Home home;

  private Redis(Optional<Process> process, String host, int port, Home home) {
    this.process = process;
    this.host = host;
    this.port = port;
    this.home = home;
  }

  static Redis start(Settings settings, Home home) {
    return settings.redisUrl().map(url -> external(url, home)).orElseGet(() -> embedded(home));
  }

  Map<String, String> environmentOf(String service) {
    String user = RedisUsers.nameOf(service) + ":" + RedisUsers.passwordOf(service, home);
    return Map.of("QUARKUS_REDIS_HOSTS", "redis://%s@%s:%d".formatted(user, host, port));
  }

  private static Redis external(URI url, Home home) {
    int port = url.getPort() < 0 ? 6379 : url.getPort();
    try (RedisLine admin = RedisLine.open(url.getHost(), port, url.getUserInfo())) {
      for (String rules : RedisUsers.rules(home)) {
        admin.send("ACL SETUSER " + rules);
      }
    } catch (IOException failure) {
      throw new CannotStart("TOQUE_REDIS_URL cannot be used: " + failure.getMessage(), failure);
    }
    return new Redis(Optional.empty(), url.getHost(), port, home);
  }

  private static Redis embedded(Home home) {
    int port = Ports.free();
    Path log = home.folder("logs").resolve("redis.log");
    Path configuration = home.folder("redis").resolve("redis.conf");
    PrivateFiles.write(configuration, configuration(home, port, log));
    try {
      Path binary =
          ExecutableProvider.newJarResourceProvider(home.folder("bin").toFile()).get().toPath();
      Process process = new ProcessBuilder(binary.toString(), configuration.toString()).start();
      home.noteChild("redis", process.toHandle());
      Redis redis = new Redis(Optional.of(process), "127.0.0.1", port, home);
      redis.awaitReady(log);
      return redis;
    } catch (IOException failure) {
      throw new CannotStart(
          "Redis did not start: %s. Its log is %s.".formatted(failure.getMessage(), log), failure);
    }
  }

  private static String configuration(Home home, int port, Path log) {
    StringBuilder text = new StringBuilder();
    text.append("bind 127.0.0.1\nport ").append(port);
    text.append("\ndir ").append(home.folder("redis"));
    text.append("\nlogfile ").append(log);
    // what may be lost still survives a restart: an append-only file, flushed every second
    text.append("\nappendonly yes\nappendfsync everysec\nsave \"\"\nmaxmemory-policy noeviction\n");
    text.append("user default off\n");
    RedisUsers.rules(home).forEach(rules -> text.append("user ").append(rules).append('\n'));
    text.append("user ").append(RedisUsers.administrator(home));
    return text.toString();
  }

  private void awaitReady(Path log) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (!process.orElseThrow().isAlive()) {
        break;
      }
      try (RedisLine line =
          RedisLine.open(host, port, "admin:" + RedisUsers.passwordOf("admin", home))) {
        line.send("PING");
        return;
      } catch (IOException notYet) {
        Ports.pause();
      }
    }
    throw new CannotStart("Redis did not get ready. Its log is " + log + ".");
  }

  @Override
  public void close() {
    process.ifPresent(
        running -> {
          running.destroy();
          try {
            if (!running.waitFor(PATIENCE_SECONDS / 2, TimeUnit.SECONDS)) {
              running.destroyForcibly();
            }
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
