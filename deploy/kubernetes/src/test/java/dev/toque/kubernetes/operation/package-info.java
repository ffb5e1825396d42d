/** The commands that docs/operations.md gives. */
package dev.toque.kubernetes.operation;
