package dev.toque.protocol.wire.activation;

import java.util.List;
import java.util.UUID;

/** Answer of {@code GET /internal/v1/accounts/{accountId}}. */
public record AccountDevices(UUID accountId, boolean everActive, List<DeviceView> devices) {}
