package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.wire.Fields;

/** The secret of responses without a network. Source: protocol.md, section 6. */
public record Offline(String suite, String secret) {
  public Offline {
    Fields.require("suite", suite);
    Fields.require("secret", secret);
  }

  @Override
  public String toString() {
    return "Offline[redacted]";
  }
}
