package dev.toque.protocol.proof;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.jws.CompactJws;
import dev.toque.protocol.jws.Freshness;
import dev.toque.protocol.jws.Members;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemException;
import java.time.Instant;
import java.util.Set;

/**
 * A verified DPoP proof (RFC 9449) of a phone's request. Source: protocol.md, sections 2.2 and 2.3.
 * That its {@code jti} was not seen before is for the caller to check, who has a store.
 *
 * @param key the key that the proof brought and was signed with
 */
public record Proof(DeviceKey key, String jti, Instant issuedAt) {
  public static final int MAX_BYTES = 4 * 1024;

  private static final Set<String> HEADER_MEMBERS = Set.of("typ", "alg", "jwk");
  private static final Set<String> CLAIMS = Set.of("jti", "htm", "htu", "iat", "bh");

  /**
   * @param header the value of the request header {@code DPoP}
   * @throws ProblemException {@code proof-invalid} with a {@code reason}, or {@code clock-skew}
   */
  public static Proof verify(String header, ProofExpectation expected) {
    CompactJws jws = CompactJws.parse(header, MAX_BYTES);
    DeviceKey key = headerKey(jws);
    if (!jws.signedBy(key.publicKey())) {
      throw ProblemException.proofInvalid("signature");
    }
    Members claims = new Members(jws.payload()).onlyKnown(CLAIMS, "claims");
    claims.equalTo("htm", expected.method()).equalTo("htu", expected.url());
    requireBodyHash(claims, expected.body());
    Freshness freshness = Freshness.of(claims);
    freshness.requireWithinWindow(expected.now());
    return new Proof(key, freshness.jti(), freshness.issuedAt());
  }

  private static DeviceKey headerKey(CompactJws jws) {
    Members header = new Members(jws.header());
    if (header.has("crit")) {
      throw ProblemException.proofInvalid("crit");
    }
    header.onlyKnown(HEADER_MEMBERS, "header").equalTo("typ", "dpop+jwt").equalTo("alg", "ES256");
    try {
      return DeviceKey.fromJwk(jws.header().path("jwk"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.proofInvalid("jwk");
    }
  }

  /** Mandatory with a body; without one it may be left out, but may not be wrong. */
  private static void requireBodyHash(Members claims, byte[] body) {
    if (body.length > 0 || claims.has("bh")) {
      claims.equalTo("bh", Base64Url.encode(Digests.sha256(body)));
    }
  }

  @Override
  public String toString() {
    return "Proof[redacted]";
  }
}
