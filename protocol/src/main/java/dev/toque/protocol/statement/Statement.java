package dev.toque.protocol.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.jws.CompactJws;
import dev.toque.protocol.jws.Freshness;
import dev.toque.protocol.jws.Members;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person confirmed on the phone, signed by the device key, verified. Source: protocol.md,
 * section 3.1. That its {@code jti} was not seen before is for the caller to check, who has a
 * store.
 *
 * @param text the compact JWS as it was sent; the gate signs its bytes
 */
public record Statement(
    String text, DeviceKey key, StatementUse use, String jti, Instant issuedAt, JsonNode payload) {
  public static final int MAX_BYTES = 8 * 1024;

  private static final Set<String> HEADER_MEMBERS = Set.of("typ", "alg", "kid");
  private static final Set<String> COMMON = Set.of("aud", "sub", "use", "iat", "jti");

  /**
   * @throws ProblemException {@code proof-invalid} whose {@code reason} names the member, {@code
   *     malformed} for an answer without a decision, or {@code clock-skew}
   */
  public static Statement verify(String text, StatementExpectation expected) {
    CompactJws jws = CompactJws.parse(text, MAX_BYTES);
    requireHeader(jws, expected.key().deviceId());
    if (!jws.signedBy(expected.key().publicKey())) {
      throw ProblemException.proofInvalid("signature");
    }
    Members claims = new Members(jws.payload());
    claims
        .equalTo("aud", expected.audience())
        .equalTo("sub", expected.key().deviceId())
        .equalTo("use", expected.use().wire());
    requireMembersOf(expected.use(), claims);
    claims.equalTo(expected.members());
    Freshness freshness = Freshness.of(claims);
    expected.now().ifPresent(freshness::requireWithinWindow);
    return new Statement(
        text, expected.key(), expected.use(), freshness.jti(), freshness.issuedAt(), jws.payload());
  }

  /** The portal that it is meant for, which is the one that verified it. */
  public String audience() {
    return member("aud");
  }

  /** The bytes that the gate signs: the ASCII of the whole statement. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The text of a member that the statement's use has. */
  public String member(String name) {
    return optionalMember(name)
        .orElseThrow(() -> new IllegalArgumentException(use + " has no member " + name));
  }

  /** The text of a member that may be left out. */
  public Optional<String> optionalMember(String name) {
    return Optional.ofNullable(payload.path(name).textValue());
  }

  private static void requireHeader(CompactJws jws, String deviceId) {
    Members header = new Members(jws.header());
    if (header.has("crit")) {
      throw ProblemException.proofInvalid("crit");
    }
    header
        .onlyKnown(HEADER_MEMBERS, "header")
        .equalTo("typ", "toque-statement+jwt")
        .equalTo("alg", "ES256")
        .equalTo("kid", deviceId);
  }

  private static void requireMembersOf(StatementUse use, Members claims) {
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(use.required());
    known.addAll(use.optional());
    claims.onlyKnown(known, "claims");
    for (String name : use.required()) {
      if (name.equals("decision") && !claims.json().path(name).isTextual()) {
        // never read as "approve", and told apart from a broken proof (protocol.md, section 5.2)
        throw ProblemException.malformed("statement.decision", "is missing");
      }
      claims.text(name);
    }
    for (String name : use.optional()) {
      if (claims.has(name) && !claims.json().path(name).isTextual()) {
        throw ProblemException.malformed("statement." + name, "must be text");
      }
    }
  }

  @Override
  public String toString() {
    return "Statement[redacted]";
  }
}
