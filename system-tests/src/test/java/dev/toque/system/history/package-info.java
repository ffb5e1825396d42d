/**
 * The history test: many people enrol and sign in against two replicas of each service while a
 * nemesis breaks everything that can break; what happened is recorded, and afterwards a checker
 * decides whether the promises held (docs/reliability.md).
 *
 * <p>{@code people} live, {@code nemesis} breaks, {@code record} takes down, {@code check} decides.
 */
package dev.toque.system.history;
