package dev.toque.kit.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nothing listens on, for a server that is started later: below those of outgoing
 * connections, so that none takes it meanwhile.
 */
public final class FreePort {

  private static final int LOWEST = 16_384;
  private static final int HIGHEST = 32_767;
  private static final int TRIES = 1000;

  private FreePort() {}

  /** One from 16384 to 32767. */
  public static int find() {
    for (int i = 0; i < TRIES; i++) {
      try (ServerSocket socket =
          new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one then
      }
    }
    throw new IllegalStateException("There is no free port from " + LOWEST + " to " + HIGHEST);
  }
}
