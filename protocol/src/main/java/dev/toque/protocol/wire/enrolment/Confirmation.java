package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.wire.Fields;
import java.time.Instant;

/** The number that the phone shows, to be typed in the browser. */
public record Confirmation(String number, Instant expiresAt) {
  public Confirmation {
    Fields.require("number", number);
    Fields.require("expiresAt", expiresAt);
  }

  @Override
  public String toString() {
    return "Confirmation[redacted]";
  }
}
