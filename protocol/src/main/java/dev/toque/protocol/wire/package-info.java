/**
 * What crosses a process boundary as JSON, the parts that several bodies share.
 *
 * <p>Records are read by Jackson; their constructors refuse what is missing with a {@code
 * malformed} problem that names the field. Absent members are {@code Optional} and left out when
 * written; times are RFC 3339 in UTC with at most milliseconds.
 */
package dev.toque.protocol.wire;
