package dev.toque.system.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Many connections that all do the same, and stay open as long as they are let. */
enum Flood {
  /** Heads without an end, until they are cut off. */
  ENDLESS_HEADS("GET %s HTTP/1.1\r\nHost: x\r\n", "x-more: " + "y".repeat(1000) + "\r\n", 64),
  /** First lines without an end. */
  ENDLESS_LINES("GET %s?", "z".repeat(1000), 64),
  /** Half a head, and nothing more. */
  HALF_HEADS("GET %s HTTP/1.1\r\nHost: x\r\nX-Half: ", "y".repeat(7000), 1),
  /** A body as large as bodies may be, but for its last byte. */
  HALF_BODIES(
      "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16384\r\n\r\n",
      "1".repeat(1023), 16),
  /** Chunks without an end. */
  ENDLESS_BODIES(
      "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
      "2000\r\n" + "1".repeat(0x2000) + "\r\n", 256),
  /** Bodies of many small parts. */
  CRUMBS(
      "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
      "1\r\n1\r\n".repeat(100), 100),
  /** Requests one after the other, whose answers nobody reads. */
  UNREAD_ANSWERS("", "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", 100);

  private final String begin;
  private final String part;
  private final int parts;

  Flood(String begin, String part, int parts) {
    this.begin = begin;
    this.part = part;
    this.parts = parts;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Opens so many connections and sends what there is, as far as each is let. */
  Open rise(Wire wire, String path, int connections) {
    List<Socket> sockets = new ArrayList<>();
    byte[] head = begin.formatted(path).getBytes(StandardCharsets.US_ASCII);
    byte[] more = part.formatted(path).getBytes(StandardCharsets.US_ASCII);
    try {
      for (int i = 0; i < connections; i++) {
        sockets.add(wire.connect());
      }
      for (Socket socket : sockets) {
        send(socket, head, 1);
        send(socket, more, parts);
      }
      return new Open(wire, sockets);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void send(Socket socket, byte[] bytes, int times) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    } catch (SocketException cutOff) {
      // that is the point
    }
  }

  /** The connections of a flood. */
  record Open(Wire wire, List<Socket> sockets) implements AutoCloseable {

    /** Status of what somebody else is told meanwhile. */
    int askAnother(String path) {
      return wire.send(Message.of("GET", path).bytes(), true).status();
    }

    @Override
    public void close() {
      for (Socket socket : sockets) {
        try {
          socket.close();
        } catch (IOException gone) {
          // it was cut off
        }
      }
    }
  }
}
