/**
 * How both stores are reached: every wait ends within a second. PostgreSQL or Redis away, slow or
 * full becomes {@code unavailable}; nothing was decided then, and repeating is safe (protocol.md
 * section 7).
 */
package dev.toque.kit.store;
