package dev.toque.push.notification.fcm;

import dev.toque.protocol.json.StrictJson;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.delivery.Message;
import dev.toque.push.notification.provider.HttpAnswer;
import dev.toque.push.notification.provider.ProviderHttp;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands one message to FCM (HTTP v1, {@code projects.messages.send}). */
@Singleton
class FcmClient {

  private final ProviderHttp http;
  private final AccessTokens tokens;
  private final FcmConfig config;
  private final Clock clock;

  FcmClient(ProviderHttp http, AccessTokens tokens, FcmConfig config, Clock clock) {
    this.http = http;
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Posts it; where our access token is not taken any more, once again with a new one.
   *
   * @return what FCM made of it; fails with what the network does
   */
  Uni<Outcome> post(ServiceAccount account, RegistrationToken token, Message message) {
    byte[] body = StrictJson.write(Map.of("message", body(token, message)));
    return tokens
        .get(account)
        .chain(
            access ->
                post(account, access, body)
                    .chain(
                        answer ->
                            FcmAnswers.wantsAnotherToken(answer)
                                ? again(account, access, body)
                                : Uni.createFrom().item(answer)))
        .map(answer -> FcmAnswers.outcome(answer, clock));
  }

  private Uni<HttpAnswer> again(ServiceAccount account, String access, byte[] body) {
    tokens.forget(access);
    return tokens.get(account).chain(fresh -> post(account, fresh, body));
  }

  private Uni<HttpAnswer> post(ServiceAccount account, String access, byte[] body) {
    URI address =
        config.url().resolve("/v1/projects/%s/messages:send".formatted(account.projectId()));
    return http.post(
        address,
        Map.of("Authorization", "Bearer " + access, "Content-Type", "application/json"),
        body);
  }

  /** Data alone: the app says the rest in the person's language, under a tag of the challenge's. */
  private Map<String, ?> body(RegistrationToken token, Message message) {
    Map<String, Object> android = new LinkedHashMap<>();
    android.put("priority", message.urgent() ? "HIGH" : "NORMAL");
    android.put("ttl", message.secondsLeft(clock.instant()) + "s");
    message.tag().ifPresent(tag -> android.put("collapse_key", tag));
    return Map.of("token", token.text(), "data", message.data(), "android", android);
  }
}
