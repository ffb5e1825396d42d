package dev.toque.local.gateway;

import static dev.toque.local.gateway.Http2Peer.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Floods of HTTP/2 frames that nobody reads the answers of: the gateway grows by less than 64 MiB
 * and serves whoever comes next. Some are as old as CVE-2019-9512, some as new as CVE-2024-27316.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@EnabledOnOs(OS.LINUX) // its memory is read from /proc
class Http2FloodTest {

  private static final long MOST_GROWTH_KIB = 64 * 1024;
  private static final int CONNECTIONS = 4;

  /** Whom the gateway does not read any more it has stopped reading by then. */
  private static final int SENT_WITHIN_MILLIS = 600;

  @TempDir private static Path folder;
  private static GatewayProcess gateway;

  @BeforeAll
  static void start() throws IOException {
    gateway = GatewayProcess.start(folder);
    Http2Peer.ask(gateway.port());
  }

  @AfterAll
  static void end() {
    gateway.close();
  }

  /** What a client repeats. */
  enum Flood {
    RESETS(10_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        int stream = 2 * i + 1;
        int whole = Http2Peer.END_STREAM | Http2Peer.END_HEADERS;
        out.writeBytes(frame(Http2Peer.HEADERS, whole, stream, Http2Peer.request(false)));
        out.writeBytes(frame(Http2Peer.RST_STREAM, 0, stream, number(8)));
      }
    },
    SETTINGS(40_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        byte[] initialWindow = ByteBuffer.allocate(6).putShort((short) 4).putInt(65_535).array();
        out.writeBytes(frame(Http2Peer.SETTINGS, 0, 0, initialWindow));
      }
    },
    PINGS(40_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        out.writeBytes(frame(Http2Peer.PING, 0, 0, new byte[8]));
      }
    },
    PRIORITIES(40_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        out.writeBytes(
            frame(
                Http2Peer.PRIORITY,
                0,
                2 * (i % 1_000_000) + 1,
                ByteBuffer.allocate(5).putInt(0).put((byte) 1).array()));
      }
    },
    CONTINUATIONS(20_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        out.writeBytes(
            i == 0
                ? frame(Http2Peer.HEADERS, 0, 1, Http2Peer.request(false))
                : frame(Http2Peer.CONTINUATION, 0, 1, literal(i)));
      }
    },
    EMPTY_DATA(20_000) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        out.writeBytes(
            i == 0
                ? frame(Http2Peer.HEADERS, Http2Peer.END_HEADERS, 1, Http2Peer.request(true))
                : frame(Http2Peer.DATA, 0, 1, new byte[0]));
      }
    },
    /** A hundred bodies at once that never end and care for no window. */
    OVERRUN_WINDOWS(100) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        int stream = 2 * i + 1;
        out.writeBytes(
            frame(Http2Peer.HEADERS, Http2Peer.END_HEADERS, stream, Http2Peer.request(true)));
        for (int part = 0; part < 20; part++) {
          out.writeBytes(frame(Http2Peer.DATA, 0, stream, new byte[16_000]));
        }
      }
    },
    /** Answers that nobody has room for: the client's window is closed. */
    CLOSED_WINDOWS(100) {
      @Override
      void put(int i, ByteArrayOutputStream out) {
        if (i == 0) {
          byte[] noWindow = ByteBuffer.allocate(6).putShort((short) 4).putInt(0).array();
          out.writeBytes(frame(Http2Peer.SETTINGS, 0, 0, noWindow));
        }
        int whole = Http2Peer.END_STREAM | Http2Peer.END_HEADERS;
        out.writeBytes(frame(Http2Peer.HEADERS, whole, 2 * i + 1, Http2Peer.request(false)));
      }
    };

    private final int times;

    Flood(int times) {
      this.times = times;
    }

    abstract void put(int i, ByteArrayOutputStream out);

    /** As far as the gateway takes it. */
    void send(Http2Peer peer) {
      ByteArrayOutputStream some = new ByteArrayOutputStream();
      try {
        for (int i = 0; i < times; i++) {
          put(i, some);
          if (some.size() > 16_000) {
            peer.write(some.toByteArray());
            some.reset();
          }
        }
        peer.write(some.toByteArray());
      } catch (IOException cutOff) {
        // that is the point
      }
    }

    private static byte[] number(int value) {
      return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A header field that is indexed nowhere. */
    private static byte[] literal(int i) {
      return new byte[] {0x10, 1, (byte) ('a' + i % 26), 1, 'x'};
    }
  }

  @ParameterizedTest
  @EnumSource(Flood.class)
  void noFloodIsRememberedAndTheNextIsServed(Flood flood) throws Exception {
    rise(flood, 1).forEach(Http2FloodTest::leave); // what this costs once is no growth
    long before = gateway.residentKib();

    List<Http2Peer> peers = rise(flood, CONNECTIONS);
    long growth = gateway.residentKib() - before;

    assertEquals("HTTP/1.1 200 OK", Http2Peer.ask(gateway.port()));
    peers.forEach(Http2FloodTest::leave);
    System.out.printf("gateway under %s: grew by %.1f MiB%n", flood, growth / 1024.0);
    assertTrue(growth < MOST_GROWTH_KIB, "grew by KiB " + growth);
  }

  /** Who is not listened to does not wait for ever. */
  private static List<Http2Peer> rise(Flood flood, int connections) throws Exception {
    List<Http2Peer> peers = new ArrayList<>();
    CountDownLatch sent = new CountDownLatch(connections);
    for (int i = 0; i < connections; i++) {
      Http2Peer peer = Http2Peer.connect(gateway.port());
      peers.add(peer);
      Thread sender =
          new Thread(
              () -> {
                flood.send(peer);
                sent.countDown();
              });
      sender.setDaemon(true);
      sender.start();
    }
    sent.await(SENT_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    return peers;
  }

  /** A socket that is being written to waits for that; nobody waits for it. */
  private static void leave(Http2Peer peer) {
    Thread leaver =
        new Thread(
            () -> {
              try {
                peer.close();
              } catch (IOException gone) {
                // it was cut off
              }
            });
    leaver.setDaemon(true);
    leaver.start();
  }
}
