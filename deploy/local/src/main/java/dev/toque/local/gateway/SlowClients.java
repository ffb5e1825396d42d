package dev.toque.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections whose client lets us wait for a head. While an answer is under way nobody is
 * hurried: streams last as long as they like.
 */
final class SlowClients {

  private final Map<HttpConnection, Wait> waits = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final Patience patience;

  SlowClients(Vertx vertx, Patience patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  /** A client has come. */
  void connected(HttpConnection connection) {
    Wait wait = new Wait(connection);
    waits.put(connection, wait);
    connection.closeHandler(
        closed -> {
          waits.remove(connection);
          wait.end();
        });
    wait.begin(patience.head());
  }

  /** The head of a request is there. */
  void asked(HttpServerRequest request) {
    Wait wait = waits.get(request.connection());
    if (wait == null) {
      return; // the client has left already
    }
    Open open = new Open(wait);
    request.response().endHandler(answered -> open.close());
    request.response().closeHandler(brokenOff -> open.close());
  }

  /** A request that is being answered; HTTP/2 has several at once. */
  private final class Open {

    private final Wait wait;
    private boolean closed;

    Open(Wait wait) {
      this.wait = wait;
      wait.end();
      wait.open++;
    }

    void close() {
      if (!closed) {
        closed = true;
        wait.open--;
        if (wait.open == 0) {
          wait.begin(patience.pause());
        }
      }
    }
  }

  /** Of one connection, on its own event loop. */
  private final class Wait {

    private static final long NONE = -1;

    private final HttpConnection connection;
    private long timer = NONE;
    private int open;

    Wait(HttpConnection connection) {
      this.connection = connection;
    }

    void begin(Duration longest) {
      end();
      timer = vertx.setTimer(longest.toMillis(), late -> connection.close());
    }

    void end() {
      if (timer != NONE) {
        vertx.cancelTimer(timer);
        timer = NONE;
      }
    }
  }
}
