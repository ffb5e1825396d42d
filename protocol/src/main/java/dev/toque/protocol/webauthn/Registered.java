package dev.toque.protocol.webauthn;

/**
 * A registration that was right.
 *
 * @param signCount where the authenticator's signature counter stands; 0 where it has none
 */
public record Registered(Credential credential, long signCount) {}
