package dev.toque.protocol.wire.activation;

import dev.toque.protocol.wire.Fields;

/** Body of {@code DELETE /internal/v1/enrollments/{enrollmentId}}: who removes it, and why. */
public record RemoveEnrolment(String by, String reason) {
  public RemoveEnrolment {
    Fields.require("by", by);
    Fields.require("reason", reason);
  }
}
