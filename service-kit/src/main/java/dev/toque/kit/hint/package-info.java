/**
 * Hints wake whoever waits (docs/internal-api.md): a Redis publish that carries no truth. The
 * waiter subscribes, reads the state, waits, and reads again. One connection a replica listens to
 * the few patterns of {@code toque.hints.patterns}, however many wait. A lost hint costs seconds,
 * because waiters also poll slowly.
 */
package dev.toque.kit.hint;
