/**
 * Reads from outside what a running Toque costs: CPU and memory of its processes from {@code
 * /proc}, commands from Redis, transactions from PostgreSQL. Nothing here changes what it looks at.
 */
package dev.toque.system.bench.measure;
