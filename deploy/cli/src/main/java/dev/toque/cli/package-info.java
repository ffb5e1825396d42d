/**
 * {@code ./toque}, the operator's command line: a thin client of the admin API (protocol.md,
 * section 8; docs/adr/0023).
 *
 * <p>Results go to standard output, everything else to standard error. It ends with 0 when all was
 * done, 1 when the portal refused, 2 when the command line was wrong, 3 when the portal could not
 * be reached or is not available, 4 when an import refused lines. Secrets are never taken from the
 * command line, where other users of the machine would see them.
 */
package dev.toque.cli;
