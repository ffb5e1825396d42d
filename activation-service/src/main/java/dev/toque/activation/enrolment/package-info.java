/**
 * Enrolments: rows of PostgreSQL that change only by conditional updates (docs/adr/0002), each with
 * its line in the audit trail, and are announced after the commit.
 *
 * <p>{@link dev.toque.activation.enrolment.EnrolmentChanges} moves one within a transaction, {@link
 * dev.toque.activation.enrolment.Enrolments} reads them. The ceremonies that use both are packages
 * of their own: {@code redeem}, {@code confirmation}, {@code gate}, {@code removal}.
 */
package dev.toque.activation.enrolment;
