/**
 * The audit trail: every change of an enrolment and every failed gate, with who did it, in the same
 * transaction as the change itself. Append-only by a trigger. Never a code, number, key or secret.
 */
package dev.toque.activation.audit;
