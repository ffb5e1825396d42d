package dev.toque.system.history.record;

import java.time.Instant;

/**
 * What the nemesis did.
 *
 * @param what the fault and what it hit
 * @param begins whether it began here, or was healed
 */
public record Disturbance(Instant at, String what, boolean begins) {}
