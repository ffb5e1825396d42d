package dev.toque.protocol.wire.audit;

import java.util.List;

/** Answer of {@code GET /internal/v1/audit}: a page of a trail. */
public record AuditRows(List<AuditRow> events) {}
