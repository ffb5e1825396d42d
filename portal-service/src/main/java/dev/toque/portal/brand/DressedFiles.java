package dev.toque.portal.brand;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Serves the files of the brand in the place of the static ones. */
@Singleton
class DressedFiles {

  /** Before static files, behind what adds headers. */
  private static final int BEFORE_FILES = -1;

  private final Brand brand;

  DressedFiles(Brand brand) {
    this.brand = brand;
  }

  void install(@Observes Router router) {
    DressedApp.of(brand)
        .forEach(
            (path, file) -> {
              String tag = "\"" + file.tag() + "\"";
              router.get(path).order(BEFORE_FILES).handler(context -> answer(context, file, tag));
            });
  }

  /** The browser asks each time whether it changed, as for the static files. */
  private static void answer(RoutingContext context, BrandFile file, String tag) {
    context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache");
    if (tag.equals(context.request().getHeader("If-None-Match"))) {
      context.response().setStatusCode(304).end();
    } else {
      context.response().putHeader("Content-Type", file.type()).end(Buffer.buffer(file.bytes()));
    }
  }
}
