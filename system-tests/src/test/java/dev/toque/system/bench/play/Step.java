package dev.toque.system.bench.play;

/**
 * One thing that a browser or a phone does on its way.
 *
 * @param name as tables write it
 */
public record Step(String name, Runnable action) {}
