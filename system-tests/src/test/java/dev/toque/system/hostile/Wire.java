package dev.toque.system.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends exactly these bytes, each time over a socket of its own.
 *
 * @param patience how long to wait for each part of an answer
 */
record Wire(URI address, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int MUCH = 32 * 1024;
  private static final String STREAM = "text/event-stream";

  Wire(URI address) {
    this(address, PATIENCE);
  }

  /** What came back. */
  Answer send(byte[] request, boolean whole) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(request);
        if (!whole) {
          socket.shutdownOutput();
        }
        read(socket.getInputStream(), said);
        return new Answer(text(said), true);
      } catch (SocketTimeoutException silence) {
        return new Answer(text(said), false);
      } catch (IOException cutOff) {
        return new Answer(text(said), true);
      }
    } catch (IOException refused) {
      throw new IllegalStateException(address + " takes no connection", refused);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) patience.toMillis());
    return socket;
  }

  /** Of files the begin is enough, and streams do not end. */
  private static void read(InputStream in, ByteArrayOutputStream said) throws IOException {
    byte[] part = new byte[8192];
    for (int length = in.read(part); length != -1; length = in.read(part)) {
      said.write(part, 0, length);
      if (said.size() > MUCH || text(said).contains(STREAM)) {
        return;
      }
    }
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8);
  }

  /**
   * Everything that came.
   *
   * @param ended whether the server ended the connection
   */
  record Answer(String text, boolean ended) {

    /** Of the first answer; 0 when there is none. */
    int status() {
      return text.matches("(?s)HTTP/1\\.[01] [1-5][0-9][0-9].*")
          ? Integer.parseInt(text.substring(9, 12))
          : 0;
    }
  }
}
