package dev.toque.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final long PAUSE_MILLIS = 50;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A port that nothing listens on, from 16384 to 32767, and another at each call.
   *
   * @throws IllegalStateException if none is found
   */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new IllegalStateException("There is no free port from " + LOWEST + " to " + HIGHEST);
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
