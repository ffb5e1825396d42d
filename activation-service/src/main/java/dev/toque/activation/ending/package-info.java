/**
 * What ends a code before its time ends its pending enrolment too (protocol.md 1.4 and 4.3): a
 * newer code, signing out, a password change, a disabled account, or another phone that became
 * active.
 */
package dev.toque.activation.ending;
