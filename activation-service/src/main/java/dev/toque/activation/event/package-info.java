/**
 * What happened to phones, read from the audit trail in the order of its rows, for who tells people
 * of it.
 *
 * <p>A row gets its number before its transaction ends, so that a later number may be seen first.
 * Rows are therefore told only when they are older than any transaction can be ({@code
 * EventsConfig}); a reader that goes on after the last number it saw misses none.
 */
package dev.toque.activation.event;
