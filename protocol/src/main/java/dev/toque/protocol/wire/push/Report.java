package dev.toque.protocol.wire.push;

import dev.toque.protocol.challenge.Act;
import java.time.Instant;
import java.util.UUID;

/**
 * That a person said of a request: it was not me.
 *
 * @param at when the phone said so
 * @param display the exact text that the phone showed
 */
public record Report(UUID challengeId, UUID accountId, Act act, Instant at, String display) {}
