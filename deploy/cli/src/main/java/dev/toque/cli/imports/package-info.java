/** Sends a CSV file of accounts, and shows what becomes of it. */
package dev.toque.cli.imports;
