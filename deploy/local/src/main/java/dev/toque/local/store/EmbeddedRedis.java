package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.home.PrivateFiles;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.process.EndSignal;
import dev.toque.local.process.Ports;
import dev.toque.local.process.Program;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Our own Redis in the home folder. */
record EmbeddedRedis(Child child, int port, RedisUsers users) {

  static final String HOST = "127.0.0.1";
  private static final String NAME = "redis";
  private static final Duration LONGEST_START = Duration.ofSeconds(30);

  static EmbeddedRedis start(Home home, Children children, RedisUsers users) {
    int port = Ports.free();
    Path folder = home.folder(NAME);
    Path configuration = folder.resolve("redis.conf");
    PrivateFiles.write(configuration, configuration(folder, port, users));
    List<String> command = List.of(ServerFiles.redis().toString(), configuration.toString());
    Program program =
        new Program(NAME, command, folder, System.getenv(), home.log(NAME), EndSignal.TERMINATE);
    EmbeddedRedis redis = new EmbeddedRedis(children.start(program), port, users);
    redis.awaitReady(home);
    return redis;
  }

  private static String configuration(Path folder, int port, RedisUsers users) {
    return """
        bind 127.0.0.1
        port %d
        dir %s
        # what may be lost still survives a restart
        appendonly yes
        appendfsync everysec
        save ""
        # better to refuse than to forget a code or a session before its time
        maxmemory 256mb
        maxmemory-policy noeviction
        user default off
        %s
        """
        .formatted(port, quoted(folder), users.configuration());
  }

  private static String quoted(Path path) {
    return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void awaitReady(Home home) {
    Instant latest = Instant.now().plus(LONGEST_START);
    while (!answers()) {
      if (child.fallen() || Instant.now().isAfter(latest)) {
        throw new CannotStart(
            "Redis did not get ready. The end of %s:%n%s"
                .formatted(home.log(NAME), child.lastWords()));
      }
      Ports.pause();
    }
  }

  private boolean answers() {
    try (RedisLine line = RedisLine.open(HOST, port, users.administrator())) {
      line.send("PING");
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
