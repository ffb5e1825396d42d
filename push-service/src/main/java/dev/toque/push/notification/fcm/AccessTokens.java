package dev.toque.push.notification.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.provider.HttpAnswer;
import dev.toque.push.notification.provider.ProviderFault;
import dev.toque.push.notification.provider.ProviderHttp;
import dev.toque.push.notification.provider.RetryAfter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Access tokens by the JWT bearer grant (RFC 7523): one is kept and used until shortly before its
 * end, and however many messages wait for the next, it is asked for once.
 */
@Singleton
class AccessTokens {

  private static final Logger LOG = Logger.getLogger(AccessTokens.class);
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final ProviderHttp http;
  private final Clock clock;
  private final AtomicReference<Token> kept = new AtomicReference<>();
  private final AtomicReference<Uni<Token>> underWay = new AtomicReference<>();

  AccessTokens(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  private record Token(String text, Instant renewAt) {}

  /**
   * A token that is still good for a while.
   *
   * @return fails with {@link ProviderFault} when Google gives none, or with what the network does
   */
  Uni<String> get(ServiceAccount account) {
    Token known = kept.get();
    if (known != null && clock.instant().isBefore(known.renewAt())) {
      return Uni.createFrom().item(known.text());
    }
    return underWay
        .updateAndGet(running -> running != null ? running : renew(account))
        .map(Token::text);
  }

  /** FCM does not take this one any more, whatever its end. */
  void forget(String text) {
    kept.updateAndGet(known -> known != null && known.text().equals(text) ? null : known);
  }

  private Uni<Token> renew(ServiceAccount account) {
    return Uni.createFrom()
        .deferred(() -> http.post(account.tokenUri(), FORM, form(account)))
        .map(this::token)
        .invoke(kept::set)
        .onTermination()
        .invoke(() -> underWay.set(null))
        .memoize()
        .indefinitely();
  }

  private byte[] form(ServiceAccount account) {
    String assertion = Assertion.of(account, clock.instant());
    return ("grant_type="
            + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
            + "&assertion="
            + assertion)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A part of the token's life is left to the messages that are on their way with it. */
  private Token token(HttpAnswer answer) {
    JsonNode body = FcmAnswers.json(answer);
    String text = body.path("access_token").asText("");
    if (!answer.accepted() || text.isEmpty()) {
      throw new ProviderFault(refusal(answer, body));
    }
    Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
    Duration used =
        life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
    LOG.debugf("a new access token for FCM, good for %s", life);
    return new Token(text, clock.instant().plus(used));
  }

  /** RFC 6749, section 5.2. */
  private Outcome refusal(HttpAnswer answer, JsonNode body) {
    if (answer.status() == 429 || answer.status() >= 500) {
      return new Outcome.Retry(
          "token-status-" + answer.status(), RetryAfter.parse(answer.retryAfter(), clock));
    }
    return new Outcome.Refused("token-" + FcmAnswers.word(body.path("error"), answer));
  }
}
