/**
 * What a cluster needs of this machine: its secrets, made once and kept in a home folder, printed
 * for {@code kubectl} (docs/operations.md).
 */
package dev.toque.local.cluster;
