package dev.toque.protocol.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.enrolment.Platform;
import java.util.Optional;

/**
 * How a phone names itself. Source: protocol.md, section 4.
 *
 * @param name 1 to 60 characters that a person may read in a list
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PhoneDescription(String name, Platform platform, Optional<String> model) {
  public static final int MAX_NAME = 60;

  public PhoneDescription {
    Fields.requirePlainText("device.name", name, MAX_NAME);
    Fields.require("device.platform", platform);
    model.ifPresent(text -> Fields.requirePlainText("device.model", text, MAX_NAME));
  }
}
