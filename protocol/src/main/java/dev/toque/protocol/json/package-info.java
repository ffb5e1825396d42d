/**
 * JSON as strict as protocol.md, section 2.4 asks.
 *
 * <p>{@link dev.toque.protocol.json.StrictJson} reads what strangers send. Its faults are {@code
 * malformed} problems that name the field and never quote the input. Depth and lengths are bounded
 * while reading, not after.
 */
package dev.toque.protocol.json;
