package dev.toque.protocol.wire.push;

import java.util.List;

/** Answer of {@code GET /internal/v1/reports}: oldest first, and not all of them at once. */
public record Reports(List<Report> reports) {}
