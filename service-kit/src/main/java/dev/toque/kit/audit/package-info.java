/**
 * Reads audit trails, and lets go of what is too old. Each service has a trail of its own, in a
 * table {@code audit_event} by months that refuses changes; the portal puts them together for the
 * help desk and the operator.
 *
 * <p>A row gets its number before its transaction ends, so that a later number may be seen first.
 * Who follows a whole trail is therefore told only rows that are older than any transaction; who
 * asks for an account or a reference is told at once.
 */
package dev.toque.kit.audit;
