/** Speaks to the admin API, and tells its problems as sentences. */
package dev.toque.cli.api;
