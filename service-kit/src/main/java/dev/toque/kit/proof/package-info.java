/**
 * Proof of possession on every phone request (protocol.md sections 2 and 3).
 *
 * <p>{@link dev.toque.kit.proof.ProofGuard} checks form, signature, clock and body hash by the pure
 * verifier of {@code protocol} and then, in Redis, that this proof or statement was never seen.
 * Redis away means {@code unavailable}: a proof whose replay cannot be excluded is not accepted.
 */
package dev.toque.kit.proof;
