package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.wire.Fields;

/** Answer of {@code PUT /enrollments/me/gate}: a new offline secret. */
public record OfflineAnswer(Offline offline) {
  public OfflineAnswer {
    Fields.require("offline", offline);
  }
}
