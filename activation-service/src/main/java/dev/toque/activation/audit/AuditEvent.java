package dev.toque.activation.audit;

import java.util.UUID;

/**
 * Something that happened to an enrolment.
 *
 * @param event a fixed word such as {@code enrolment-active}
 * @param detail a fixed word or the reason that the portal gave; empty for none, never a secret
 */
public record AuditEvent(
    String event,
    UUID accountId,
    UUID enrolmentId,
    UUID activationId,
    String deviceId,
    Actor actor,
    String detail) {}
