package dev.toque.portal.banner;

import dev.toque.protocol.code.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The code that this session shows, as the session keeps it.
 *
 * @param sealed the code under the cookie's key; empty once it is used
 * @param renewableUntil until when another code may be had without asking a phone again; empty for
 *     a <em>first</em> code, which may always be replaced
 */
public record ShownCode(
    UUID id,
    Optional<String> sealed,
    Instant issuedAt,
    Instant expiresAt,
    Purpose purpose,
    Optional<Instant> renewableUntil) {

  /** Whether its phone is active, and what follows from that is done. */
  boolean settled() {
    return sealed.isEmpty();
  }

  ShownCode asSettled() {
    return new ShownCode(id, Optional.empty(), issuedAt, expiresAt, purpose, renewableUntil);
  }

  boolean renewable(Instant now) {
    return purpose == Purpose.FIRST || renewableUntil.filter(now::isBefore).isPresent();
  }

  @Override
  public String toString() {
    return "ShownCode[%s %s]".formatted(purpose, id);
  }
}
