package dev.toque.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** A replica of a service: a real server that says who it is and what reached it. */
record Origin(HttpServer server) {

  /** Answers with its name, and with what it was sent in the headers {@code Got-…}. */
  static Origin named(Vertx vertx, String name) {
    return answering(
        vertx,
        request ->
            request
                .body()
                .onSuccess(
                    body -> {
                      request.response().putHeader("Name", name);
                      request.response().putHeader("Got-Path", request.uri());
                      request
                          .headers()
                          .forEach(
                              (header, value) ->
                                  request.response().putHeader("Got-" + header, value));
                      request.response().end(body);
                    }));
  }

  static Origin answering(Vertx vertx, Handler<HttpServerRequest> handler) {
    return new Origin(
        vertx
            .createHttpServer()
            .requestHandler(handler)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join());
  }

  SocketAddress address() {
    return SocketAddress.inetSocketAddress(server.actualPort(), "127.0.0.1");
  }

  void end() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }
}
