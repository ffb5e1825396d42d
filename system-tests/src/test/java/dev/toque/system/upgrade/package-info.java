/**
 * Replicas are replaced one after another while people sign in: by the same version, and by a newer
 * one, so that both serve side by side (docs/operations.md, <em>Versions</em>).
 */
package dev.toque.system.upgrade;
