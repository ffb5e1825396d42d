/**
 * Symmetric keys that rotate: a file with one key a line, the current one first
 * (docs/internal-api.md). What an older key wrote stays readable until its line is removed.
 */
package dev.toque.kit.key;
