package dev.toque.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection to Redis for the few administrative commands of the launcher, in its inline form.
 */
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
   * @param credentials {@code user:password}, {@code :password} or null
   */
  static RedisLine open(String host, int port, String credentials) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    RedisLine line = new RedisLine(socket);
    if (credentials != null) {
      String[] parts = credentials.split(":", 2);
      String user = parts[0].isEmpty() ? "default" : parts[0];
      line.send("AUTH " + user + " " + parts[parts.length - 1]);
    }
    return line;
  }

  void send(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null || answer.startsWith("-")) {
      throw new IOException(answer == null ? "connection closed" : answer.substring(1));
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
