package dev.toque.kit.stop;

/**
 * Told once, before the process takes nothing new: a stream that would last is to be completed now,
 * so that its client opens another one elsewhere instead of losing this one.
 */
public record StreamsEnd() {}
