/**
 * What happened in a run of the history test: each operation as it was invoked and as it ended, and
 * what the nemesis did meanwhile. It is also written to a file, a line of JSON for each, as it
 * happens: {@code target/history}.
 */
package dev.toque.system.history.record;
