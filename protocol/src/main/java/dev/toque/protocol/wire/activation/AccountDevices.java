package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answer of {@code GET /internal/v1/accounts/{accountId}}.
 *
 * @param devices active and locked ones
 * @param lastActivatedAt when a phone became active last, whether it is still there or not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AccountDevices(
    UUID accountId,
    boolean everActive,
    List<DeviceView> devices,
    Optional<Instant> lastActivatedAt) {}
