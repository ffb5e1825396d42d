/**
 * How soon the phone app can be used, printed by {@link
 * dev.toque.system.firstload.FirstLoadBenchmark}; CONTRIBUTING.md says how to run it. It starts
 * everything itself, is bounded in count and time, and asserts nothing, because machines are shared
 * and noisy.
 */
package dev.toque.system.firstload;
