package dev.toque.portal.web;

import dev.toque.kit.web.PublicUrl;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers of every answer, pages and static files alike. Nothing comes from another origin, nothing
 * is inline, and the one Trusted Types policy lets nothing start but the phone app's own workers
 * ({@code /a/lib/scripts.js}).
 */
@Singleton
class SecurityHeaders {

  /** Before anything that may refuse a request. */
  private static final int FIRST = 20_000;

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types toque-scripts");

  private final boolean secure;

  SecurityHeaders(PublicUrl publicUrl) {
    this.secure = publicUrl.secure();
  }

  void install(@Observes Filters filters) {
    filters.register(this::add, FIRST);
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set(
        "Permissions-Policy",
        "camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), geolocation=(), microphone=()");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    context.next();
  }
}
