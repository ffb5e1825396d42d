/**
 * Browsers and phones that a measurement sends to a running Toque: people made in bulk, the flows
 * that they go through, and the two ways in which they arrive. A {@code Crowd} comes in turn, for
 * CPU figures; {@code Arrivals} come by the clock whether or not the servers keep up, so that no
 * slow answer hides the wait of those behind it.
 */
package dev.toque.system.bench.play;
