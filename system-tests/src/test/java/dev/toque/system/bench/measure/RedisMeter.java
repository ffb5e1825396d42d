package dev.toque.system.bench.measure;

import dev.toque.system.setup.Toque;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** The administrator's view of a running Toque's Redis. */
public final class RedisMeter implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader answers;

  private RedisMeter(Socket socket) throws IOException {
    this.socket = socket;
    this.answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Connects to the server of this installation. */
  public static RedisMeter of(Toque toque) {
    try {
      int port =
          Files.readAllLines(toque.home().resolve("redis/redis.conf")).stream()
              .filter(line -> line.startsWith("port "))
              .map(line -> Integer.parseInt(line.substring(5).strip()))
              .findFirst()
              .orElseThrow();
      String password = Files.readString(toque.home().resolve("keys/redis-admin.password")).strip();
      RedisMeter meter = new RedisMeter(new Socket("127.0.0.1", port));
      meter.ask("AUTH toque-admin " + password);
      return meter;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * How often each command was called since the server began, those inside scripts included, but
   * for the administrator's.
   */
  public Map<String, Long> calls() {
    try {
      String header = ask("INFO commandstats");
      int left = Integer.parseInt(header.substring(1));
      Map<String, Long> calls = new TreeMap<>();
      while (left > 0) {
        String line = answers.readLine();
        left -= line.length() + 2;
        if (line.startsWith("cmdstat_")) {
          String name = line.substring("cmdstat_".length(), line.indexOf(':'));
          calls.put(name, Long.parseLong(line.replaceAll(".*:calls=(\\d+).*", "$1")));
        }
      }
      answers.readLine();
      calls.keySet().removeIf(name -> name.equals("info") || name.equals("auth"));
      return calls;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** From here on this connection does nothing but watch. */
  public RedisWatch watch() {
    try {
      ask("MONITOR");
      return new RedisWatch(answers);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String ask(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null || answer.startsWith("-")) {
      throw new IOException(answer == null ? "connection closed" : answer.substring(1));
    }
    return answer;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
