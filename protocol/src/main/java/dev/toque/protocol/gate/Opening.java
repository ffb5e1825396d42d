package dev.toque.protocol.gate;

/**
 * A gate that opened, as far as a signature can tell.
 *
 * @param by the key that opened it
 * @param signCount where the signature counter of the authenticator stands, which may not go back;
 *     0 for a PIN and for an authenticator without one
 */
public record Opening(GateKey by, long signCount) {}
