/**
 * Codes, enrolments and gates: who may enrol a phone, which phone won a code, and whether a person
 * was there (protocol.md sections 1, 3, 4 and 9).
 *
 * <p>Phones speak to {@code /api/activation/v1}, portal and push to {@code /internal/v1}
 * (docs/internal-api.md). Redis holds the codes, which may be lost; PostgreSQL holds enrolments,
 * counters and the audit trail, which may not.
 */
package dev.toque.activation;
