/**
 * The services are killed between each two steps of enrolling, confirming, answering and
 * completing; then the same phone or browser repeats its request and succeeds.
 *
 * <p>{@link dev.toque.system.crash.CrashPoint} names every place between two accesses to a store.
 * At each a request of somebody's own is stopped by Byteman, its transaction open and its locks
 * held where there are such; then one {@code kill -9} cuts them all. Nothing of that is in the
 * services.
 */
package dev.toque.system.crash;
