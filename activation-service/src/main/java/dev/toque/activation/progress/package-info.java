/**
 * How far a code has come, for the portal that shows it (docs/internal-api.md): waiting, seen,
 * redeemed, active, or why not. PostgreSQL is asked first; it knows what Redis may have forgotten.
 */
package dev.toque.activation.progress;
