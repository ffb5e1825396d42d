package dev.toque.protocol.wire.activation;

import java.util.List;

/** Answer of {@code GET /internal/v1/events}: in order, and not all of them at once. */
public record PhoneEvents(List<PhoneEvent> events) {}
