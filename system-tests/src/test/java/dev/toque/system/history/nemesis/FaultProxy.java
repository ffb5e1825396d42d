package dev.toque.system.history.nemesis;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes TCP connections on to a server on loopback, well or badly. */
final class FaultProxy implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Vertx vertx;
  private final NetClient client;
  private final NetServer server;
  private volatile int target;
  private volatile Trouble trouble = Trouble.NONE;

  /** Opens one on a free port before the server of this one. */
  FaultProxy(Vertx vertx, int target) {
    this.vertx = vertx;
    this.target = target;
    this.client = vertx.createNetClient();
    this.server =
        vertx
            .createNetServer(new NetServerOptions().setHost(LOOPBACK).setPort(0))
            .connectHandler(this::connected)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  int port() {
    return server.actualPort();
  }

  /** From now on passes on to another server; what is connected to the old one ends. */
  void leadTo(int other) {
    target = other;
    lines.forEach(Line::end);
  }

  /** From now on the lines are like this. */
  void make(Trouble now) {
    trouble = now;
    lines.forEach(Line::look);
  }

  private void connected(NetSocket caller) {
    if (trouble.is(Trouble.Kind.CUT, Trouble.EVERYBODY)) {
      caller.close();
      return;
    }
    caller.pause();
    client
        .connect(target, LOOPBACK)
        .onSuccess(
            callee -> lines.add(new Line(vertx, caller, callee, () -> trouble, lines::remove)))
        .onFailure(nobodyThere -> caller.close());
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
