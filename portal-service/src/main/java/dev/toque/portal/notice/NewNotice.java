package dev.toque.portal.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be told.
 *
 * @param detail the name of a phone or a browser; empty for none
 * @param enrolment that it is about
 * @param at when it happened
 */
public record NewNotice(
    UUID accountId, NoticeKind kind, String detail, Optional<UUID> enrolment, Instant at) {}
