/** What the environment says about this run; every variable is named in docs/operations.md. */
package dev.toque.local.settings;
