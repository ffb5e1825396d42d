package dev.toque.push.notification.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.provider.HttpAnswer;
import dev.toque.push.notification.provider.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * What FCM's answers mean. Pure. Source: FCM HTTP v1 API, <em>ErrorCode</em> and <em>Best practices
 * when sending FCM messages at scale</em>; security.md, <em>Providers' answers</em>.
 */
final class FcmAnswers {

  /** What FCM asks for where a quota is spent and it names no time. */
  private static final Duration QUOTA_PAUSE = Duration.ofMinutes(1);

  private static final String UNREGISTERED = "UNREGISTERED";
  private static final String OF_ANOTHER_PROVIDER = "THIRD_PARTY_AUTH_ERROR";

  private FcmAnswers() {}

  static Outcome outcome(HttpAnswer answer, Clock clock) {
    if (answer.accepted()) {
      return new Outcome.Delivered();
    }
    String reason = reason(answer);
    if (answer.status() == 404 && reason.equals(UNREGISTERED)) {
      return new Outcome.Gone(reason);
    }
    Duration asked = RetryAfter.parse(answer.retryAfter(), clock);
    if (answer.status() == 429) {
      return new Outcome.Retry(reason, asked.isZero() ? QUOTA_PAUSE : asked);
    }
    return answer.status() >= 500 ? new Outcome.Retry(reason, asked) : new Outcome.Refused(reason);
  }

  /** Whether our access token is what it does not take. */
  static boolean wantsAnotherToken(HttpAnswer answer) {
    return answer.status() == 401 && !reason(answer).equals(OF_ANOTHER_PROVIDER);
  }

  /** The body; a missing node where it is no JSON. */
  static JsonNode json(HttpAnswer answer) {
    try {
      return StrictJson.readTree(answer.body().getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException noJson) {
      return MissingNode.getInstance();
    }
  }

  /** A provider's word for an error, fit for a log; the status where it has none. */
  static String word(JsonNode word, HttpAnswer answer) {
    String text = word.asText("");
    return text.matches("[A-Za-z_-]{1,64}") ? text : "status-" + answer.status();
  }

  /** FCM's own code is more exact than the API's status. */
  private static String reason(HttpAnswer answer) {
    JsonNode error = json(answer).path("error");
    for (JsonNode detail : error.path("details")) {
      if (detail.hasNonNull("errorCode")) {
        return word(detail.path("errorCode"), answer);
      }
    }
    return word(error.path("status"), answer);
  }
}
