package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.wire.Fields;

/** Body of {@code POST /inspect}. */
public record InspectRequest(String code) {
  public InspectRequest {
    Fields.require("code", code);
  }

  @Override
  public String toString() {
    return "InspectRequest[redacted]";
  }
}
