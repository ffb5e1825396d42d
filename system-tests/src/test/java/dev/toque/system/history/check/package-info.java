/**
 * Decides after a run whether the promises of security.md held: a history, and what stands in
 * PostgreSQL, in; violations out. Each promise is a {@link dev.toque.system.history.check.Rule},
 * pure, and has a history of its own that breaks it.
 */
package dev.toque.system.history.check;
