package dev.toque.activation.gate;

import dev.toque.activation.enrolment.Enrolment;

/**
 * A gate that opened.
 *
 * @param enrolment as it stood when the try was counted: with the keys that it was judged by
 * @param triesLeft after it
 */
public record Opened(Enrolment enrolment, int triesLeft) {}
