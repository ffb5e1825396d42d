/**
 * The operator's API (protocol.md, section 8), by bearer token.
 *
 * <p>Changing a password, disabling or deleting an account ends what it had open. Every call may be
 * repeated.
 */
package dev.toque.portal.admin;
