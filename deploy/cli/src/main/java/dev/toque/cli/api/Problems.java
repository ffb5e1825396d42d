package dev.toque.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** Makes sentences of problem documents (RFC 9457; protocol.md, section 7). */
final class Problems {

  private static final String TYPE = "application/problem+json";

  private Problems() {}

  /**
   * What a refusal means, and what to do next.
   *
   * @param body of an answer that is none of success
   */
  static Failure of(URI asked, int status, HttpHeaders headers, String body) {
    boolean isProblem = headers.firstValue("Content-Type").orElse("").startsWith(TYPE);
    if (!isProblem) {
      return new Failure(
          status >= 500 ? Failure.AWAY : Failure.REFUSED,
          "%s answered with %d, and not as Toque does.%nIs the address right? See --url."
              .formatted(asked.getAuthority(), status));
    }
    JsonNode problem = Json.read(body);
    StringBuilder text = new StringBuilder(problem.path("title").asText("Refused"));
    append(text, problem.path("detail").asText());
    problem
        .path("errors")
        .forEach(
            error ->
                append(text, error.path("field").asText() + " " + error.path("message").asText()));
    append(text, next(problem.path("code").asText(), headers));
    append(text, "Reference: " + problem.path("ref").asText());
    boolean away = status == 503 || status == 429;
    return new Failure(
        away ? Failure.AWAY : Failure.REFUSED,
        text.toString(),
        status == 503 ? Optional.of(pause(headers)) : Optional.empty());
  }

  private static Duration pause(HttpHeaders headers) {
    String seconds = headers.firstValue("Retry-After").orElse("");
    boolean soon = seconds.matches("\\d") && !seconds.equals("0");
    return Duration.ofSeconds(soon ? Long.parseLong(seconds) : 2);
  }

  private static String next(String code, HttpHeaders headers) {
    return switch (code) {
      case "unauthorized" ->
          "Give the operator's token by TOQUE_ADMIN_TOKEN or --token-file; this one is not known.";
      case "not-found" -> "Look for the account with: toque accounts list NAME";
      case "unavailable", "too-many-requests" ->
          "Try again in %s s.".formatted(headers.firstValue("Retry-After").orElse("a few"));
      default -> "";
    };
  }

  private static void append(StringBuilder text, String sentence) {
    if (!sentence.isBlank()) {
      text.append('\n').append(sentence);
    }
  }
}
