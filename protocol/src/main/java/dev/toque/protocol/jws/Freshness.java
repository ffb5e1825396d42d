package dev.toque.protocol.jws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * When a proof or statement was made, and the name under which it may be seen once.
 *
 * @param jti 16 to 128 printable ASCII characters, which hold the 96 random bits asked for
 * @param issuedAt whole seconds
 */
public record Freshness(String jti, Instant issuedAt) {
  /** How far the phone's clock may be from the server's. */
  public static final Duration WINDOW = Duration.ofSeconds(60);

  private static final Pattern JTI = Pattern.compile("[ -~]{16,128}");
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /**
   * Reads {@code jti} and {@code iat}.
   *
   * @throws ProblemException {@code proof-invalid}
   */
  public static Freshness of(Members claims) {
    String jti = claims.text("jti");
    if (!JTI.matcher(jti).matches()) {
      throw ProblemException.proofInvalid("jti");
    }
    JsonNode iat = claims.json().path("iat");
    boolean seconds = iat.isIntegralNumber() && iat.canConvertToLong();
    if (!seconds || iat.longValue() < 0 || iat.longValue() > LAST_SECOND) {
      throw ProblemException.proofInvalid("iat");
    }
    return new Freshness(jti, Instant.ofEpochSecond(iat.longValue()));
  }

  /**
   * @throws ProblemException {@code clock-skew} with {@code serverTime}, so that an app can correct
   *     its clock once (protocol.md, section 2.3)
   */
  public void requireWithinWindow(Instant now) {
    if (Duration.between(issuedAt, now).abs().compareTo(WINDOW) > 0) {
      throw ProblemException.of(ProblemCode.CLOCK_SKEW).with("serverTime", now.getEpochSecond());
    }
  }
}
