/**
 * What the same two flows cost elsewhere, in the same run and on the same PostgreSQL: Keycloak with
 * password and one-time code. Its distribution comes from Maven Central into the build's folder;
 * nothing of it is kept in the project.
 */
package dev.toque.system.bench.reference;
