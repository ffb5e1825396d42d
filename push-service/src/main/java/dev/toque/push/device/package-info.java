/**
 * Which phone is asking: the proof of a request, and the enrolment of its key at activation-service
 * (protocol.md, sections 2 and 5.8).
 *
 * <p>{@link dev.toque.push.device.Devices} is the only way to activation-service. Nothing is
 * cached: a phone that was removed a moment ago must not answer. When activation-service is away
 * the answer is {@code unavailable} within a second, and nothing is decided.
 */
package dev.toque.push.device;
