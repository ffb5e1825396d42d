package dev.toque.protocol.wire.activation;

import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.wire.Fields;

/** Body of the requests that end codes. */
public record EndCode(EndReason reason) {
  public EndCode {
    Fields.require("reason", reason);
  }
}
