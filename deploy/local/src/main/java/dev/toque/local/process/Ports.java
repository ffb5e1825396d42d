package dev.toque.local.process;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Free loopback ports, and the short pause between two looks at one. */
public final class Ports {

  /**
   * Below those that operating systems give to outgoing connections (Linux from 32768, others from
   * 49152): a port that nothing listens on yet, or while its service is down, cannot be taken by a
   * connection meanwhile.
   */
  private static final int LOWEST = 16_384;

  private static final int HIGHEST = 32_767;
  private static final int TRIES = 1000;

  /** The last port given, for everybody who starts something at the same time. */
  private static final Path LAST =
      Path.of(
          System.getProperty("java.io.tmpdir"), "toque-port-" + System.getProperty("user.name"));

  private static final long PAUSE_MILLIS = 50;

  private Ports() {}

  /**
   * A port that nothing listens on, from 16384 to 32767, and another at each call, also of other
   * processes: until something listens on it, half a minute may pass.
   *
   * @throws IllegalStateException if none is found
   */
  public static synchronized int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = next();
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("There is no free port from " + LOWEST + " to " + HIGHEST);
  }

  private static int next() {
    try (FileChannel file = FileChannel.open(LAST, CREATE, READ, WRITE, NOFOLLOW_LINKS)) {
      file.lock(); // until it is closed
      ByteBuffer last = ByteBuffer.allocate(Integer.BYTES);
      int port = file.read(last, 0) == Integer.BYTES ? after(last.getInt(0)) : some();
      file.write(last.clear().putInt(port).flip(), 0);
      return port;
    } catch (IOException notOurs) {
      return some();
    }
  }

  private static int after(int port) {
    return port >= LOWEST && port < HIGHEST ? port + 1 : LOWEST;
  }

  private static int some() {
    return ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Waits a little before the next look at something that is about to be ready. */
  public static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", interrupted);
    }
  }
}
