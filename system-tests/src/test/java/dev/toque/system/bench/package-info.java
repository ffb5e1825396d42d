/**
 * {@code ./bench}: what Toque costs, row by row of the bar in docs/performance.md.
 *
 * <p>It starts the real {@code ./start} with homes and ports of its own, plays browsers and phones
 * from this process, and reads what the servers used from the operating system and the stores. It
 * is bounded in count and time, and asserts nothing: each figure stands beside its bar, and what
 * cannot be measured says why.
 */
package dev.toque.system.bench;
