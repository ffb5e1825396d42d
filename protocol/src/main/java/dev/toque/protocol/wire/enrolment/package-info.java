/**
 * Bodies between phone and activation-service: {@code /api/activation/v1} (protocol.md, section 4).
 */
package dev.toque.protocol.wire.enrolment;
