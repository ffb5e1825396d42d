package dev.toque.system.history.nemesis;

import dev.toque.local.process.Ports;
import dev.toque.local.store.ServerFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A Redis in a folder of its own that can be killed and started again. */
final class RedisServer {

  static final String ADMINISTRATOR = "toque-admin";
  static final String PASSWORD = "nemesis";

  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final int PATIENCE_MILLIS = 5_000;

  private final Path folder;
  private final int port = Ports.free();
  private Process process;

  /**
   * Prepares one; nothing runs yet.
   *
   * @param users as {@code ACL SAVE} writes them
   */
  RedisServer(Path folder, String users) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Files.writeString(users(), users);
      Files.writeString(folder.resolve("redis.conf"), configuration());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The users of one that no launcher has prepared. */
  static String administratorAlone() {
    return "user default off\nuser %s on >%s ~* &* +@all\n".formatted(ADMINISTRATOR, PASSWORD);
  }

  int port() {
    return port;
  }

  /** Where its users stand, once they were saved. */
  Path users() {
    return folder.resolve("users.acl");
  }

  /** Starts it on what its folder holds. */
  void start() {
    try {
      process =
          new ProcessBuilder(
                  ServerFiles.redis().toString(), folder.resolve("redis.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(folder.resolve("redis.log").toFile()))
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Awaitility.await("Redis").atMost(LONGEST_START).until(this::answers);
  }

  /** As a power cut would; what it has not written yet is lost. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Takes over what another one has, then no longer follows it. */
  void copy(RedisServer other) {
    send("REPLICAOF 127.0.0.1 " + other.port);
    Awaitility.await("replica")
        .atMost(LONGEST_START)
        .until(() -> info().contains("link_status:up"));
    send("REPLICAOF NO ONE");
  }

  /** Sends a command whose answer is one line. */
  String send(String command) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      BufferedReader answers = open(socket);
      return ask(socket, answers, command);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String info() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      BufferedReader answers = open(socket);
      char[] text =
          new char[Integer.parseInt(ask(socket, answers, "INFO replication").substring(1))];
      for (int read = 0; read < text.length; ) {
        read += answers.read(text, read, text.length - read);
      }
      return new String(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BufferedReader open(Socket socket) throws IOException {
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    ask(socket, answers, "AUTH " + ADMINISTRATOR + " " + PASSWORD);
    return answers;
  }

  private static String ask(Socket socket, BufferedReader answers, String command)
      throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    String answer = answers.readLine();
    if (answer == null || answer.startsWith("-")) {
      throw new IOException(command + ": " + answer);
    }
    return answer;
  }

  private boolean answers() {
    try {
      return send("PING").equals("+PONG");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private String configuration() {
    return """
        bind 127.0.0.1
        port %d
        dir %s
        aclfile %s
        masteruser %s
        masterauth %s
        appendonly yes
        appendfsync everysec
        save ""
        repl-diskless-sync yes
        repl-diskless-sync-delay 0
        maxmemory 256mb
        maxmemory-policy noeviction
        """
        .formatted(port, folder, users(), ADMINISTRATOR, PASSWORD);
  }
}
