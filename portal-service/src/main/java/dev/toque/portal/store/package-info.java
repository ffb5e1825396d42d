/**
 * How PostgreSQL is reached: every wait ends within a second. A database that is away, slow or full
 * becomes {@code unavailable}; nothing was decided then, and repeating is safe (protocol.md section
 * 7).
 */
package dev.toque.portal.store;
