/**
 * The stream transport: server-sent events to apps that are open (protocol.md, section 5).
 *
 * <p>{@link dev.toque.push.notification.stream.StreamAdmission} refuses before a stream has begun.
 * {@link dev.toque.push.notification.stream.StreamTransport} turns a notification into a hint,
 * which reaches every replica; each hands it to its own open {@link
 * dev.toque.push.notification.stream.OpenStream}s. A stream also tells its phone when its enrolment
 * changes, after reading the truth from activation-service. After a lost Redis connection each
 * stream catches up with what it may have missed. One timer beats for all.
 */
package dev.toque.push.notification.stream;
