package dev.toque.portal.admin;

import dev.toque.portal.recovery.TemporaryCodes.Given;
import java.time.Instant;

/**
 * A temporary code, told here alone.
 *
 * @param fullUntil it opens everything until then
 * @param enrolUntil and lets its person enrol a phone until then
 */
record TemporaryCodeAnswer(String code, Instant fullUntil, Instant enrolUntil) {

  static TemporaryCodeAnswer from(Given given) {
    return new TemporaryCodeAnswer(given.code(), given.fullUntil(), given.enrolUntil());
  }

  @Override
  public String toString() {
    return "TemporaryCodeAnswer[redacted]";
  }
}
