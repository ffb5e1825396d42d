package dev.toque.protocol.wire.push;

import dev.toque.protocol.wire.Fields;
import java.util.List;
import java.util.UUID;

/** Body of {@code POST /internal/v1/challenges/states}. */
public record ChallengeIds(List<UUID> ids) {
  public ChallengeIds {
    Fields.require("ids", ids);
  }
}
