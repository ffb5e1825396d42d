/**
 * Real stores and keys for the tests of every service: one embedded Redis and PostgreSQL a JVM, a
 * fresh database for each service, and service tokens as any caller would make them.
 */
package dev.toque.kit.testing;
