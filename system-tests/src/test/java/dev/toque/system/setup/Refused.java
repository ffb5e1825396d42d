package dev.toque.system.setup;

/**
 * How a {@code ./start} ended that could not run.
 *
 * @param output what it printed
 */
public record Refused(int exitCode, String output) {}
