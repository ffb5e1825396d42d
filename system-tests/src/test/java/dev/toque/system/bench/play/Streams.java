package dev.toque.system.bench.play;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Thousands of open server-sent streams by one thread, each a bare connection to one replica, as a
 * gateway would hold it.
 */
public final class Streams implements AutoCloseable {

  private static final int BUFFER = 4096;

  private final InetSocketAddress replica;
  private final String origin;
  private final Selector selector;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean closed;

  /**
   * To a replica on loopback.
   *
   * @param origin the public origin that browsers see
   */
  public Streams(int port, String origin) {
    this.replica = new InetSocketAddress("127.0.0.1", port);
    this.origin = origin;
    try {
      this.selector = Selector.open();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread reader = new Thread(this::read, "streams");
    reader.setDaemon(true);
    reader.start();
  }

  /** One stream and when it heard of the approval. */
  public static final class Waiting {
    private final StringBuilder heard = new StringBuilder();
    private volatile long approvedAt;
    private boolean answered;

    /** By {@link System#nanoTime}; 0 while it has not heard. */
    public long approvedAt() {
      return approvedAt;
    }
  }

  /**
   * Opens the waiting page's stream.
   *
   * @param number of the browser, from which its address follows
   */
  public Waiting open(Visit visit, int number) {
    String request =
        """
        GET /live/confirm HTTP/1.1
        Host: %s
        X-Forwarded-For: 10.%d.%d.%d
        X-Forwarded-Proto: http
        X-Forwarded-Host: %s
        Accept: text/event-stream
        Cookie: %s

        """
            .formatted(
                origin,
                number >> 16,
                number >> 8 & 0xff,
                number & 0xff,
                origin,
                visit.cookieHeader())
            .replace("\n", "\r\n");
    try {
      SocketChannel channel = SocketChannel.open(replica);
      channel.write(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
      channel.configureBlocking(false);
      Waiting waiting = new Waiting();
      channel.register(selector, SelectionKey.OP_READ, waiting);
      selector.wakeup();
      return waiting;
    } catch (IOException failure) {
      throw new FlowFailed("no stream: " + failure);
    }
  }

  /** How many have been answered with a stream that is still open. */
  public int count() {
    return open.get();
  }

  /** How many were answered otherwise, or closed by the server. */
  public int refused() {
    return refused.get();
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (!closed) {
        selector.select(
            key -> {
              buffer.clear();
              read(key, buffer);
            },
            100);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    Waiting waiting = (Waiting) key.attachment();
    try {
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        throw new IOException("closed by the server");
      }
      waiting.heard.append(ISO_8859_1.decode(buffer.flip()));
    } catch (IOException ended) {
      key.cancel();
      refused.incrementAndGet();
      return;
    }
    if (!waiting.answered && waiting.heard.length() > 15) {
      waiting.answered = true;
      (waiting.heard.indexOf(" 200 ") > 0 ? open : refused).incrementAndGet();
    }
    if (waiting.approvedAt == 0 && waiting.heard.indexOf("approved") >= 0) {
      waiting.approvedAt = System.nanoTime();
    }
    if (waiting.heard.length() > BUFFER) {
      waiting.heard.setLength(0);
    }
  }

  @Override
  public void close() {
    closed = true;
    selector.keys().forEach(key -> closeQuietly(key));
  }

  private static void closeQuietly(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException gone) {
      // nothing is left to close
    }
  }
}
