/**
 * DPoP proofs: that a request comes from the phone whose key it names (RFC 9449; protocol.md,
 * sections 2.2 and 2.3). Pure: request in, {@link dev.toque.protocol.proof.Proof} or a problem out.
 * That a proof is used once is for the service, which has a store.
 */
package dev.toque.protocol.proof;
