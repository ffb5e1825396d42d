/** The audit trail, as JSON lines. */
package dev.toque.cli.audit;
