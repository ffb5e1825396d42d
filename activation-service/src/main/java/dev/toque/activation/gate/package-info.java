/**
 * The gate: whether the person was there (protocol.md 3). Verifying is pure and lives in {@code
 * protocol}; what is here counts.
 *
 * <p>{@link dev.toque.activation.gate.Gate} counts a try in its own committed transaction, judges
 * it, and takes the count back when it was right. The counters stand in the enrolment's row, where
 * a conditional update limits them however many tries race.
 */
package dev.toque.activation.gate;
