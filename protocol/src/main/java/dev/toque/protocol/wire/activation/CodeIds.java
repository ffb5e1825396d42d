package dev.toque.protocol.wire.activation;

import dev.toque.protocol.wire.Fields;
import java.util.List;
import java.util.UUID;

/** Body of a question for the states of many codes at once. */
public record CodeIds(List<UUID> ids) {
  public CodeIds {
    Fields.require("ids", ids);
  }
}
