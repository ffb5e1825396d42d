package dev.toque.local.store;

import dev.toque.local.home.Folders;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.process.EndSignal;
import dev.toque.local.process.Ports;
import dev.toque.local.process.Program;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our own PostgreSQL in the home folder. What it acknowledged survives {@code kill -9} and a power
 * cut: everything that makes commits durable is on.
 *
 * @param database where it listens, with its administrator
 */
record EmbeddedPostgres(Child child, Database database) {

  private static final String NAME = "postgres";
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "max_connections", "200",
          "shared_buffers", "64MB");

  static EmbeddedPostgres start(Home home, Children children) {
    try {
      Path programs = ServerFiles.postgres().resolve("bin");
      String password = home.secret("keys/postgres.password", Keys::random);
      Path data = home.root().resolve("postgres");
      if (!Files.exists(data)) {
        initialise(home, programs, data);
      }
      endLeftover(home, data);
      int port = Ports.free();
      Child child = children.start(program(home, programs, data, port));
      EmbeddedPostgres postgres =
          new EmbeddedPostgres(child, new Database("127.0.0.1", port, NAME, NAME, password));
      postgres.awaitReady(home);
      return postgres;
    } catch (IOException failure) {
      throw new CannotStart("PostgreSQL did not start: " + failure.getMessage(), failure);
    }
  }

  /** A cluster is made aside and moved when it is whole: a start that is cut short leaves none. */
  private static void initialise(Home home, Path programs, Path data) throws IOException {
    Path draft = home.root().resolve("postgres.new");
    Folders.delete(draft);
    List<String> command = unprivileged(programs.resolve("initdb").toString());
    Path password = home.file("keys/postgres.password");
    command.addAll(List.of("-D", draft.toString(), "-U", NAME, "--pwfile", password.toString()));
    command.addAll(
        List.of("-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--no-instructions"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(NAME).toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new CannotStart(
            "PostgreSQL could not make its files; see " + home.log(NAME) + "." + hint());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while making PostgreSQL's files.", interrupted);
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Program program(Home home, Path programs, Path data, int port) {
    List<String> command = unprivileged(programs.resolve("postgres").toString());
    command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Program(NAME, command, data, System.getenv(), home.log(NAME), EndSignal.INTERRUPT);
  }

  /** PostgreSQL refuses to run as root; a user namespace of its own takes the name away. */
  private static List<String> unprivileged(String program) {
    Stream<String> prefix = isRoot() ? Stream.of("unshare", "-U") : Stream.empty();
    return new ArrayList<>(Stream.concat(prefix, Stream.of(program)).toList());
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String hint() {
    return isRoot()
        ? " As root it needs user namespaces; if they are off, run as another user."
        : "";
  }

  /** A server of an earlier launcher that was killed before it could note the process. */
  private static void endLeftover(Home home, Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.exists(pidFile)) {
      home.endLeftover(pidFile);
      Files.deleteIfExists(pidFile);
    }
  }

  private void awaitReady(Home home) {
    Instant latest = Instant.now().plus(LONGEST_START);
    while (!answers()) {
      if (child.fallen() || Instant.now().isAfter(latest)) {
        throw new CannotStart(
            "PostgreSQL did not get ready.%s The end of %s:%n%s"
                .formatted(hint(), home.log(NAME), child.lastWords()));
      }
      Ports.pause();
    }
  }

  private boolean answers() {
    try (Connection connection = database.connect()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
