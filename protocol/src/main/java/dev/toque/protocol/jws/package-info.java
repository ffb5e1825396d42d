/**
 * Compact JWS with ES256, the common ground of proofs, statements and service tokens (RFC 7515, RFC
 * 7518).
 *
 * <p>Reading is in two steps: {@link dev.toque.protocol.jws.CompactJws#parse} takes the text apart
 * and believes nothing; the caller finds the key, asks {@code signedBy}, and then checks the
 * members by {@link dev.toque.protocol.jws.Members} and {@link dev.toque.protocol.jws.Freshness}.
 * No algorithm is ever chosen by the text.
 */
package dev.toque.protocol.jws;
