/**
 * The audit trail: every change of a challenge and every notification, with who caused it, in the
 * same transaction as the change itself. Append-only by a trigger. Never a number, statement, key
 * or secret.
 */
package dev.toque.push.audit;
