/**
 * Offline secrets at rest (protocol.md section 6): encrypted under a key that the database does not
 * hold, so that a copied database gives no responses.
 */
package dev.toque.activation.secret;
