package dev.toque.portal.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser's session as it was read.
 *
 * @param key SHA-256 of the cookie, base64url
 * @param sid stays the same when the session moves to a new id; the <em>holder</em> for
 *     activation-service and the browser for push-service
 * @param endsAt the latest end, however busy the session is
 * @param values what features keep in it
 * @param secret derived from the cookie
 */
public record Session(
    String key,
    String sid,
    Kind kind,
    UUID accountId,
    String userName,
    String displayName,
    Instant createdAt,
    Instant endsAt,
    SignedInFrom from,
    Map<String, String> values,
    SessionSecret secret) {

  /** The token that each form of this session carries. */
  public String csrf() {
    return secret.csrf();
  }

  /** What a feature kept under this name. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Encrypts under the cookie's key, which Redis never holds. */
  public String seal(String plain) {
    return secret.seal(plain);
  }

  /** Decrypts what {@link #seal} of this very session made. */
  public String open(String sealed) {
    return secret.open(sealed);
  }

  /** Whether the browser is signed in, not only half. */
  public boolean full() {
    return kind == Kind.FULL;
  }

  Session movedTo(SessionSecret next, Kind newKind, Map<String, String> newValues) {
    return new Session(
        next.key(),
        sid,
        newKind,
        accountId,
        userName,
        displayName,
        createdAt,
        endsAt,
        from,
        newValues,
        next);
  }

  @Override
  public String toString() {
    return "Session[" + kind + " of " + accountId + "]";
  }
}
