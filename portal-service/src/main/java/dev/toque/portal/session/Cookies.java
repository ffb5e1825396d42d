package dev.toque.portal.session;

import dev.toque.kit.web.PublicUrl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Our cookies on the running request: {@code __Host-} ones over https, HttpOnly, SameSite=Lax, for
 * the whole origin.
 */
@ApplicationScoped
public class Cookies {

  private final CurrentVertxRequest current;
  private final boolean secure;

  Cookies(CurrentVertxRequest current, PublicUrl publicUrl) {
    this.current = current;
    this.secure = publicUrl.secure();
  }

  /** What the browser sent under this name, without our prefix. */
  public Optional<String> read(String name) {
    return Optional.ofNullable(context().request().getCookie(fullName(name))).map(Cookie::getValue);
  }

  /** Sets a cookie that ends with the browser. */
  public void write(String name, String value) {
    add(name, value).setHttpOnly(true);
  }

  /** Sets a cookie that lasts. */
  public void write(String name, String value, Duration life) {
    add(name, value).setHttpOnly(true).setMaxAge(life.toSeconds());
  }

  /** Takes a cookie away. */
  public void remove(String name) {
    add(name, "").setHttpOnly(true).setMaxAge(0);
  }

  RoutingContext context() {
    return current.getCurrent();
  }

  private Cookie add(String name, String value) {
    Cookie cookie =
        Cookie.cookie(fullName(name), value)
            .setPath("/")
            .setSecure(secure)
            .setSameSite(CookieSameSite.LAX);
    context().response().addCookie(cookie);
    return cookie;
  }

  private String fullName(String name) {
    return secure ? "__Host-" + name : name;
  }
}
