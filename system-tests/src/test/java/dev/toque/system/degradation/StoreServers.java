package dev.toque.system.degradation;

import dev.toque.system.setup.Toque;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The Redis and the PostgreSQL of one Toque, and what an administrator may do to them. */
record StoreServers(Toque toque) {

  /** The administrator's commands, one after the other; each must be taken. */
  void redis(String... commands) {
    try (Socket socket = new Socket("127.0.0.1", redisPort())) {
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      send(socket, answers, "AUTH toque-admin " + text("keys/redis-admin.password"));
      for (String command : commands) {
        send(socket, answers, command);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until Redis says this of itself. */
  void awaitRedis(String line) {
    Awaitility.await(line).until(() -> redisInfo().contains(line));
  }

  private String redisInfo() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", redisPort())) {
      String commands =
          "AUTH toque-admin %s\r\nINFO persistence\r\nQUIT\r\n"
              .formatted(text("keys/redis-admin.password"));
      socket.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The same in SQL, by the superuser. */
  void postgres(String... statements) {
    try (Connection connection = connect()) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Stops the server's processes where they are, or lets them go on. */
  void signal(String server, String signal) {
    ProcessHandle main =
        ProcessHandle.of(Long.parseLong(text("run/" + server + ".pid"))).orElseThrow();
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    Stream.concat(Stream.of(main), main.descendants())
        .map(ProcessHandle::pid)
        .map(String::valueOf)
        .forEach(command::add);
    try {
      // a child that has ended meanwhile makes it fail for that one alone
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Where Redis has its files. */
  Path redisFolder() {
    return toque.home().resolve("redis").toAbsolutePath();
  }

  private Connection connect() throws SQLException {
    // the fourth line of the file is the port
    String port = text("postgres/postmaster.pid").lines().skip(3).findFirst().orElseThrow();
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            "postgres",
            text("keys/postgres.password"));
    connection.createStatement().execute("SET default_transaction_read_only = off");
    return connection;
  }

  private int redisPort() {
    return text("redis/redis.conf")
        .lines()
        .filter(line -> line.startsWith("port "))
        .map(line -> Integer.valueOf(line.substring("port ".length())))
        .findFirst()
        .orElseThrow();
  }

  private static void send(Socket socket, BufferedReader answers, String command)
      throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null || !answer.startsWith("+")) {
      throw new IllegalStateException(command.split(" ")[0] + " was answered " + answer);
    }
  }

  private String text(String file) {
    try {
      return Files.readString(toque.home().resolve(file)).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
