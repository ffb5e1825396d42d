package dev.toque.system.gallery.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to the Redis of an installation, as its administrator, in inline form. */
final class RedisLine implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("(?m)^port (\\d+)$");

  private final Socket socket;
  private final BufferedReader answers;

  private RedisLine(Socket socket) throws IOException {
    this.socket = socket;
    this.answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  static RedisLine open(Path home) {
    try {
      Matcher port = PORT.matcher(Files.readString(home.resolve("redis/redis.conf")));
      if (!port.find()) {
        throw new IllegalStateException("no port in redis.conf");
      }
      RedisLine line = new RedisLine(new Socket("127.0.0.1", Integer.parseInt(port.group(1))));
      String password = Files.readString(home.resolve("keys/redis-admin.password")).strip();
      line.send("AUTH toque-admin \"%s\"".formatted(password));
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends a command whose answer is one line or one string. */
  String send(String command) {
    try {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      String answer = answers.readLine();
      if (answer == null || answer.startsWith("-") || answer.equals("$-1")) {
        throw new IllegalStateException(command + ": " + answer);
      }
      return answer.startsWith("$") ? answers.readLine() : answer.substring(1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
