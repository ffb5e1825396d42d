/**
 * What docs/operations.md says of backups: a physical copy of PostgreSQL that was taken while
 * people sign in, and the key files, are enough to go on; Redis begins empty.
 */
package dev.toque.system.backup;
