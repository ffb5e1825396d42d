package dev.toque.portal.page;

import dev.toque.portal.file.BundledText;
import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The styles and scripts of every page under addresses that name their version, so that a browser
 * keeps them and does not ask at each page whether they changed: other files have other addresses
 * (ADR 29).
 */
@Singleton
@Named("kept")
public class KeptFiles {

  /** Before static files, behind what adds headers. */
  private static final int BEFORE_FILES = -1;

  private static final String FOLDER = "/portal/v/";
  private static final String STYLES = "/page.css";
  private static final String SCRIPTS = "/js/";
  private static final String VERSION = "version";

  /** As much of a checksum as two versions will not share. */
  private static final int SYMBOLS = 12;

  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private final StylesResource styles;
  private final Set<String> compressed;
  private final String version;

  KeptFiles(
      StylesResource styles,
      @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed) {
    this.styles = styles;
    this.compressed = compressed;
    this.version = BundledText.read("/scripts.version").substring(0, SYMBOLS) + styles.version();
  }

  /** Where a page finds its styles. */
  public String styles() {
    return FOLDER + version + STYLES;
  }

  /**
   * Where a page finds the script that brings all others, which it names beside its own address.
   */
  public String scripts() {
    return FOLDER + version + SCRIPTS + "portal.js";
  }

  void install(@Observes Router router) {
    StaticHandler scripts = StaticHandler.create("META-INF/resources/portal/js");
    serve(router, SCRIPTS + "*", scripts);
    serve(router, STYLES, this::answerStyles);
  }

  private void serve(Router router, String path, Handler<RoutingContext> files) {
    router
        .route(FOLDER + ":" + VERSION + path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEFORE_FILES)
        .handler(this::say)
        .handler(new HttpCompressionHandler(files, compressed));
  }

  /**
   * While replicas are replaced one may be asked for files of a version that it does not have. It
   * answers with its own, which nobody shall take for those.
   */
  private void say(RoutingContext context) {
    String keep = version.equals(context.pathParam(VERSION)) ? A_YEAR : "no-store";
    HttpServerResponse response = context.response();
    context.addHeadersEndHandler(
        head -> {
          if (response.getStatusCode() < 400) {
            response.putHeader("Cache-Control", keep);
          }
        });
    context.next();
  }

  private void answerStyles(RoutingContext context) {
    context.response().putHeader("Content-Type", "text/css;charset=UTF-8").end(styles.styles());
  }
}
