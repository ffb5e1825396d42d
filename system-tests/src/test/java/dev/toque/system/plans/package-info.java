/**
 * How PostgreSQL would run every statement of the services where there are many rows. The
 * statements are those that the services' own tests have run: each service notes them once ({@code
 * dev.toque.kit.store.NamedSql}), and {@code dev.toque.kit.testing.Stores} keeps them in {@code
 * target/statements.sql}. So a new statement is looked at as soon as a test runs it.
 */
package dev.toque.system.plans;
