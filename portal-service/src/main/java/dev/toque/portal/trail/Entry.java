package dev.toque.portal.trail;

import dev.toque.protocol.wire.audit.AuditRow;

/**
 * A row of the whole trail.
 *
 * @param here where reading goes on after it
 */
public record Entry(Source source, AuditRow row, Cursor here) {}
