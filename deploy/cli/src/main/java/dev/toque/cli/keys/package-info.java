/** Keys that an installation needs before it starts (docs/operations.md, Keys). */
package dev.toque.cli.keys;
