/**
 * The gate: that the person was there (protocol.md, sections 3.2 and 3.3). Today that is the PIN,
 * known only as an Ed25519 key. Form faults are {@code malformed} and count nothing; whether a
 * well-formed proof opens the gate is a boolean, because the service has to count before it asks.
 */
package dev.toque.protocol.gate;
