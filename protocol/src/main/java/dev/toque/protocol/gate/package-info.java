/**
 * The gate: that the person was there (protocol.md, sections 3.2 to 3.4), by a PIN, known only as
 * an Ed25519 key, or by the phone's own unlock, known as a credential of its authenticator. Form
 * faults are {@code malformed} and count nothing; whether a well-formed proof opens the gate is an
 * answer and no exception, because the service has to count before it asks.
 */
package dev.toque.protocol.gate;
