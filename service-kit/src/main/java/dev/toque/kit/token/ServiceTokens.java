package dev.toque.kit.token;

import dev.toque.kit.token.VerifiedTokens.Verified;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.jws.CompactJws;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes our tokens for other services and checks theirs. */
@Singleton
public class ServiceTokens {

  private static final String TYPE = "toque-service+jwt";
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(20);
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);
  private static final int LONGEST_TOKEN = 2048;

  private final String service;
  private final ServiceKey own;
  private final TrustedKeys trusted;
  private final Clock clock;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final VerifiedTokens seen = new VerifiedTokens();

  /**
   * Reads the keys once.
   *
   * @param keyFile the private key (JWK with {@code kid}) that this service signs its tokens with
   * @param trustedFile the public keys (JWKS, each with {@code iss}) of the services that may call
   */
  ServiceTokens(
      @ConfigProperty(name = "toque.service-name") String service,
      @ConfigProperty(name = "toque.service-token.key-file") Path keyFile,
      @ConfigProperty(name = "toque.service-token.trusted-file") Path trustedFile,
      Clock clock) {
    this.service = service;
    this.own = ServiceKey.read(keyFile);
    this.trusted = TrustedKeys.read(trustedFile);
    this.clock = clock;
  }

  /** A token for calls to {@code audience}, made anew shortly before the last one ends. */
  public String bearer(String audience) {
    Instant now = clock.instant();
    return issued
        .compute(
            audience, (name, last) -> last != null && last.goodAt(now) ? last : issue(name, now))
        .token();
  }

  /**
   * Checks a token that we were sent.
   *
   * @return the name of the calling service
   * @throws ProblemException {@code unauthorized} for anything but a valid token
   */
  String verify(String token) {
    Verified verified = verified(token);
    if (!inTime(verified, clock.instant())) {
      throw unauthorized();
    }
    return verified.issuer();
  }

  private Verified verified(String token) {
    Optional<Verified> before = seen.find(token);
    if (before.isPresent()) {
      return before.get();
    }
    Verified now = verifyAnew(parse(token));
    seen.keep(token, now);
    return now;
  }

  private Verified verifyAnew(CompactJws jws) {
    TrustedKeys.Trusted key =
        trusted.named(jws.header().path("kid").asText()).orElseThrow(ServiceTokens::unauthorized);
    boolean valid =
        TYPE.equals(jws.header().path("typ").asText())
            && "ES256".equals(jws.header().path("alg").asText())
            && jws.header().size() == 3
            && jws.signedBy(key.publicKey())
            && key.issuer().equals(jws.payload().path("iss").asText())
            && service.equals(jws.payload().path("aud").asText());
    if (!valid) {
      throw unauthorized();
    }
    return new Verified(key.issuer(), time(jws, "iat"), time(jws, "exp"));
  }

  private static CompactJws parse(String token) {
    try {
      return CompactJws.parse(token, LONGEST_TOKEN);
    } catch (ProblemException malformed) {
      throw unauthorized();
    }
  }

  private static Instant time(CompactJws jws, String claim) {
    if (!jws.payload().path(claim).isIntegralNumber()) {
      throw unauthorized();
    }
    return Instant.ofEpochSecond(jws.payload().get(claim).asLong());
  }

  private static boolean inTime(Verified token, Instant now) {
    return Duration.between(token.made(), token.end()).compareTo(LIFE) <= 0
        && !token.made().isAfter(now.plus(CLOCKS_DIFFER_BY))
        && token.end().plus(CLOCKS_DIFFER_BY).isAfter(now);
  }

  private Issued issue(String audience, Instant now) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", TYPE);
    header.put("alg", "ES256");
    header.put("kid", own.kid());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("iss", service);
    payload.put("aud", audience);
    payload.put("iat", now.getEpochSecond());
    payload.put("exp", now.getEpochSecond() + LIFE.toSeconds());
    String token =
        CompactJws.sign(
            StrictJson.writeString(header), StrictJson.writeString(payload), own.privateKey());
    return new Issued(token, now, now.plus(LIFE));
  }

  private static ProblemException unauthorized() {
    return ProblemException.of(ProblemCode.UNAUTHORIZED);
  }

  private record Issued(String token, Instant made, Instant end) {

    /** A clock that was set back makes it one of the future, which others refuse. */
    boolean goodAt(Instant now) {
      return now.plus(RENEW_BEFORE_END).isBefore(end) && !now.isBefore(made);
    }
  }
}
