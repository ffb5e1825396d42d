package dev.toque.kit.probe;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers on a worker thread, and reads no body; OpenAPI documents are answered so. */
@Singleton
class BlockingRoute {

  static final String PATH = "/api/blocking";

  void install(@Observes Router router) {
    router.get(PATH).blockingHandler(context -> context.response().end("done"));
  }
}
