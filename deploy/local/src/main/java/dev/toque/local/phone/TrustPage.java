package dev.toque.local.phone;

import dev.toque.local.terminal.CannotStart;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletionException;

/**
 * A small page over plain http, for a phone that does not trust us yet: the authority's certificate
 * and the steps to trust it. Whoever follows it compares the fingerprint with the terminal's, so a
 * page that somebody else put in its place is found out.
 */
public final class TrustPage implements AutoCloseable {

  private static final int LARGEST_HEADER = 4 * 1024;
  private static final String CERTIFICATE = "/authority.crt";

  private final LocalAuthority authority;
  private final String publicUrl;
  private final HttpServer server;

  private TrustPage(Vertx vertx, LocalAuthority authority, String publicUrl, int port) {
    this.authority = authority;
    this.publicUrl = publicUrl;
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("0.0.0.0")
                    .setPort(port)
                    .setMaxHeaderSize(LARGEST_HEADER)
                    .setIdleTimeout(30))
            .requestHandler(this::answer);
  }

  /**
   * Opens the page.
   *
   * @param publicUrl where it leads in the end
   * @param port to listen on
   */
  public static TrustPage open(Vertx vertx, LocalAuthority authority, String publicUrl, int port) {
    TrustPage page = new TrustPage(vertx, authority, publicUrl, port);
    try {
      page.server.listen().toCompletionStage().toCompletableFuture().join();
      return page;
    } catch (CompletionException failure) {
      throw new CannotStart(
          "Port %d, for the page that shows a phone how to trust us, cannot be used (%s). Set TOQUE_PORT to a number whose next one is free, too."
              .formatted(port, failure.getCause().getMessage()),
          failure);
    }
  }

  private void answer(HttpServerRequest request) {
    HttpServerResponse response =
        request
            .response()
            .putHeader("Cache-Control", "no-store")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    switch (String.valueOf(request.path())) {
      case "/" ->
          response
              .putHeader("Content-Type", "text/html; charset=utf-8")
              .end(
                  TrustText.page(
                      request.getHeader("Accept-Language"),
                      CERTIFICATE,
                      authority.fingerprint(),
                      publicUrl));
      case CERTIFICATE ->
          response.putHeader("Content-Type", "application/x-x509-ca-cert").end(certificate());
      default -> response.setStatusCode(404).end();
    }
  }

  private Buffer certificate() {
    try {
      return Buffer.buffer(Files.readAllBytes(authority.certificate()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }
}
