package dev.toque.protocol.wire.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** Answer of {@code GET /config}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PushConfig(Optional<String> vapidPublicKey, List<String> transports) {}
