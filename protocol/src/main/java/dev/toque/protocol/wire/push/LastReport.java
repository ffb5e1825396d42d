package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Answer of {@code GET /internal/v1/accounts/{accountId}/reports/last}.
 *
 * @param at when a phone of the account last said that a request was not its person's; empty when
 *     none did as long as challenges are kept
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LastReport(Optional<Instant> at) {}
