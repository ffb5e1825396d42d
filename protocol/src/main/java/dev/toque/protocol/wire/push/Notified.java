package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** Answer of {@code POST /internal/v1/challenges/{challengeId}/notify}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Notified(boolean notified, Optional<Withheld> reason) {}
