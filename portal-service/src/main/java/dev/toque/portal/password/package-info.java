/**
 * Passwords as Argon2id hashes (PHC strings).
 *
 * <p>Hashing is the one thing here that is slow on purpose, so it runs on a small pool with a
 * bounded queue: beyond it the answer is {@code unavailable} at once, never a pile-up (design.md,
 * section 1).
 */
package dev.toque.portal.password;
