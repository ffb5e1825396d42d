/**
 * Keys of a local installation, made at first start and kept with mode 0600 (docs/internal-api.md).
 */
package dev.toque.local.keys;
