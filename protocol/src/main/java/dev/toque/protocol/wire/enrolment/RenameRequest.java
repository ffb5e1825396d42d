package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.wire.Fields;
import dev.toque.protocol.wire.PhoneDescription;

/** Body of {@code PATCH /enrollments/me}. */
public record RenameRequest(Name device) {
  public RenameRequest {
    Fields.require("device", device);
  }

  /** The only member that may change. */
  public record Name(String name) {
    public Name {
      Fields.requirePlainText("device.name", name, PhoneDescription.MAX_NAME);
    }
  }
}
