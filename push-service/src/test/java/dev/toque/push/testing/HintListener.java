package dev.toque.push.testing;

import dev.toque.kit.testing.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who waits for the hints of one channel, with nothing but a socket to Redis. */
public final class HintListener implements AutoCloseable {

  private final Socket socket;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private HintListener(Socket socket) {
    this.socket = socket;
  }

  /** Listens from now on. */
  public static HintListener on(String channel) {
    try {
      Socket socket = new Socket("127.0.0.1", Stores.redisPort());
      HintListener listener = new HintListener(socket);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      socket.getOutputStream().write(("SUBSCRIBE " + channel + "\r\n").getBytes());
      // *3 $9 subscribe $n channel :1
      for (int i = 0; i < 6; i++) {
        lines.readLine();
      }
      Thread reader = new Thread(() -> listener.read(lines), "hint-listener");
      reader.setDaemon(true);
      reader.start();
      return listener;
    } catch (IOException failure) {
      throw new IllegalStateException("Redis did not answer", failure);
    }
  }

  /** What has been sent since. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** A message is {@code *3 $7 message $n channel $m text}. */
  private void read(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        for (int i = 0; i < 5; i++) {
          lines.readLine();
        }
        messages.add(lines.readLine());
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closed) {
      // it is closed
    }
  }
}
