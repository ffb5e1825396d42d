package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Answer of {@code POST /internal/v1/devices/{deviceId}/test-notification}.
 *
 * @param transport by which provider it was sent; empty when the phone has allowed no
 *     notifications, so that only an open app shows it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TestSent(Optional<String> transport) {}
