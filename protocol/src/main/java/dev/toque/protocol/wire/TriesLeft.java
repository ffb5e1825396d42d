package dev.toque.protocol.wire;

/**
 * How many wrong gate signatures are left before the enrolment locks. Source: protocol.md, section
 * 3.5.
 */
public record TriesLeft(int triesLeft) {}
