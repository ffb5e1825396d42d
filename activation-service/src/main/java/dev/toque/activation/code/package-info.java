/**
 * Activation codes in Redis (protocol.md 1.4 and 9.1): stored under a keyed hash, claimed by one
 * phone at most, ended by Redis' clock, remembered as tombstones for a day.
 *
 * <p>Each step is one Lua script of {@link dev.toque.activation.code.CodeScripts}; {@link
 * dev.toque.activation.code.CodeStore} runs them. Whether a claimed code becomes an enrolment is
 * decided in PostgreSQL, which also settles what Redis has forgotten.
 */
package dev.toque.activation.code;
