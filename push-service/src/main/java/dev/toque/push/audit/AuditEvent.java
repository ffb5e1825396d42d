package dev.toque.push.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a challenge.
 *
 * @param event a fixed word such as {@code challenge-approved}
 * @param deviceId the phone that did it, where one did
 * @param detail a fixed word; empty for none, never a secret
 */
public record AuditEvent(
    String event,
    UUID accountId,
    UUID challengeId,
    Optional<String> deviceId,
    Actor actor,
    String detail) {}
