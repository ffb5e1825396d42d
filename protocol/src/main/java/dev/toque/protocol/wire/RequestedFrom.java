package dev.toque.protocol.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** Where a code was asked for, to be recognised by the person. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RequestedFrom(String browser, Optional<String> place) {
  public RequestedFrom {
    Fields.require("browser", browser);
  }
}
