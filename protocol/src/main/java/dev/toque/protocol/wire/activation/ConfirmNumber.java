package dev.toque.protocol.wire.activation;

import dev.toque.protocol.wire.Fields;

/** Body of {@code POST /internal/v1/codes/{activationId}/confirm}. */
public record ConfirmNumber(String number) {
  public ConfirmNumber {
    Fields.require("number", number);
  }

  @Override
  public String toString() {
    return "ConfirmNumber[redacted]";
  }
}
