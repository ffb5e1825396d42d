/**
 * Passwords as Argon2id hashes (PHC strings). Hashes from elsewhere, of bcrypt or with other
 * parameters, are checked too and replaced by one of ours when their password is next typed.
 *
 * <p>Hashing is the one thing here that is slow on purpose, so it runs on a small pool with a
 * bounded queue: beyond it the answer is {@code unavailable} at once, never a pile-up (design.md,
 * section 1). An import waits its turn instead, with few hashes at a time.
 */
package dev.toque.portal.password;
