/**
 * What breaks things on purpose, by a schedule that a seed decides: services are killed and paused,
 * stores are ended, emptied, replaced by a stale copy, the network to them is cut, stalled and
 * delayed, a service's clock is set wrong. Each {@link dev.toque.system.history.nemesis.Fault}
 * begins and is healed.
 *
 * <p>Stores are of our own and outside of the launcher ({@code TOQUE_REDIS_URL}, {@code
 * TOQUE_POSTGRES_URL}), with a {@link dev.toque.system.history.nemesis.FaultProxy} before each.
 */
package dev.toque.system.history.nemesis;
