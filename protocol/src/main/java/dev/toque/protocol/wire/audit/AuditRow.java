package dev.toque.protocol.wire.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that stands in a service's audit trail. Never a secret.
 *
 * @param id grows from row to row of one service
 * @param event a fixed word such as {@code enrolment-active}
 * @param actor who did it: {@code phone}, {@code browser}, {@code portal}, {@code time}, {@code
 *     operator}, or {@code agent:} and a user name
 * @param ref that the request's person was told, eight symbols
 * @param detail a fixed word, or the reason that an agent gave
 * @param subject the enrolment or challenge that it is about
 * @param device id of the phone
 * @param address literal address that the request came from
 */
public record AuditRow(
    long id,
    Instant at,
    String event,
    UUID accountId,
    String actor,
    Optional<String> ref,
    Optional<String> detail,
    Optional<UUID> subject,
    Optional<String> device,
    Optional<String> address) {}
