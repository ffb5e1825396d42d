package dev.toque.portal.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server for one letter at a time; it answers recipients as a test says. */
final class SmtpServer {

  private static final List<String> HEARD = new CopyOnWriteArrayList<>();
  private static volatile String answer = "250 ok";

  private SmtpServer() {}

  /** From now on recipients are answered like this; the empty text is silence. */
  static void answer(String line) {
    HEARD.clear();
    answer = line;
  }

  /** The lines that clients have sent. */
  static List<String> heard() {
    return HEARD;
  }

  /** Has the mailer find it. */
  public static final class Resource implements QuarkusTestResourceLifecycleManager {

    private ServerSocket socket;

    @Override
    public Map<String, String> start() {
      try {
        socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
      Thread thread = new Thread(this::serve, "smtp");
      thread.setDaemon(true);
      thread.start();
      return Map.of(
          "quarkus.mailer.host",
          "127.0.0.1",
          "quarkus.mailer.port",
          String.valueOf(socket.getLocalPort()),
          "quarkus.mailer.from",
          "toque@toque.example");
    }

    @Override
    public void stop() {
      try {
        socket.close();
      } catch (IOException ended) {
        // it is gone
      }
    }

    private void serve() {
      while (!socket.isClosed()) {
        try {
          Socket client = socket.accept();
          Thread talk = new Thread(() -> talk(client), "smtp-client");
          talk.setDaemon(true);
          talk.start();
        } catch (IOException closed) {
          return;
        }
      }
    }

    private static void talk(Socket client) {
      try (client) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 stub");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          HEARD.add(line);
          data = data ? !line.equals(".") : line.equals("DATA");
          if (data && line.equals("DATA")) {
            say(client, "354 go on");
          } else if (!data) {
            say(client, reply(line));
          }
        }
      } catch (IOException ended) {
        // the client is gone
      }
    }

    private static String reply(String line) {
      return line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket client, String line) throws IOException {
      if (!line.isEmpty()) {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }
}
