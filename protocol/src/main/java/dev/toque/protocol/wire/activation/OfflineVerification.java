package dev.toque.protocol.wire.activation;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Fields;
import java.util.regex.Pattern;

/**
 * Body of {@code POST /internal/v1/accounts/{accountId}/offline-verifications}: the question that a
 * browser shows and the response that was typed there, eight digits each (protocol.md, section 6).
 */
public record OfflineVerification(String question, String response) {
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

  public OfflineVerification {
    requireDigits("question", question);
    requireDigits("response", response);
  }

  private static void requireDigits(String field, String value) {
    Fields.require(field, value);
    if (!EIGHT_DIGITS.matcher(value).matches()) {
      throw ProblemException.malformed(field, "must be eight digits");
    }
  }

  @Override
  public String toString() {
    return "OfflineVerification[redacted]";
  }
}
