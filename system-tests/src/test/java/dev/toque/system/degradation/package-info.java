/**
 * What people meet while a store fails in one of its ways: <em>unavailable</em>, soon, and nothing
 * else; and that service returns by itself (security.md, promise 5).
 */
package dev.toque.system.degradation;
