package dev.toque.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One connection to Redis for the launcher's few administrative commands, in inline form. */
final class RedisLine implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 2_000;

  private final Socket socket;
  private final BufferedReader answers;

  private RedisLine(Socket socket) throws IOException {
    this.socket = socket;
    this.answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Connects and signs in.
   *
   * @param credentials {@code user:password} or {@code :password}
   */
  static RedisLine open(String host, int port, Optional<String> credentials) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      RedisLine line = new RedisLine(socket);
      if (credentials.isPresent()) {
        line.signIn(credentials.get().split(":", 2));
      }
      return line;
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
  }

  void send(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null || answer.startsWith("-")) {
      throw new IOException(answer == null ? "connection closed" : answer.substring(1));
    }
  }

  private void signIn(String[] credentials) throws IOException {
    String user = credentials[0].isEmpty() ? "default" : credentials[0];
    send("AUTH %s \"%s\"".formatted(user, credentials[credentials.length - 1]));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
