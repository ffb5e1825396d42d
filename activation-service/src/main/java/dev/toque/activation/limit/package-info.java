/**
 * The limit on guessing codes (security.md, budgets): inspect and enrol share it, per address and
 * per network. It lives in Redis, so that all replicas count together; Redis away means {@code
 * unavailable}, never an open door.
 */
package dev.toque.activation.limit;
