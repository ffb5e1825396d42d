package dev.toque.portal.web;

import dev.toque.portal.session.Cookies;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The token of forms. It is derived from a cookie that another site can neither read nor set: the
 * session's, or before there is one a visitor's, which costs no store.
 */
@ApplicationScoped
public class CsrfTokens {

  private static final String VISITOR = "toque-visitor";
  private static final int COOKIE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sessions sessions;
  private final Cookies cookies;

  CsrfTokens(Sessions sessions, Cookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** The token for the forms of the page that is being made. */
  public String of(Optional<Session> session) {
    return session.map(Session::csrf).orElseGet(() -> derived(visitor()));
  }

  /** Whether this is the token of the session, or where no session's cookie came the visitor's. */
  boolean valid(String token) {
    return sessions
        .csrfOfCookie()
        .or(this::ofVisitor)
        .filter(right -> same(right, token))
        .isPresent();
  }

  /** Whether it is the visitor's: enough for what needs no session, although there may be one. */
  boolean validForVisitor(String token) {
    return ofVisitor().filter(right -> same(right, token)).isPresent();
  }

  /** Whether a cookie of a session came, alive or not. */
  boolean hasSession() {
    return sessions.csrfOfCookie().isPresent();
  }

  private Optional<String> ofVisitor() {
    return cookies.read(VISITOR).map(CsrfTokens::derived);
  }

  private String visitor() {
    return cookies
        .read(VISITOR)
        .filter(value -> value.length() >= COOKIE_BYTES)
        .orElseGet(this::newVisitor);
  }

  private String newVisitor() {
    byte[] bytes = new byte[COOKIE_BYTES];
    RANDOM.nextBytes(bytes);
    String value = Base64Url.encode(bytes);
    cookies.write(VISITOR, value);
    return value;
  }

  private static String derived(String cookie) {
    byte[] key = cookie.getBytes(StandardCharsets.UTF_8);
    return Base64Url.encode(Digests.hmacSha256(key, "csrf".getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean same(String right, String token) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
