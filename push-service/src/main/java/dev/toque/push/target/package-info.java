/**
 * Push targets: where notifications of a phone go (protocol.md, section 5).
 *
 * <p>A phone registers at most one, of a transport that is offered here; the transport checks the
 * address before it is kept, and again when it sends. A target that its provider calls gone is
 * deleted, unless the phone has renewed it meanwhile; so is that of a phone that has left its
 * account. A phone without a target is reached by its open stream and by <em>Check now</em>.
 *
 * <p>When a phone is added or removed the account's other phones are told, once.
 */
package dev.toque.push.target;
