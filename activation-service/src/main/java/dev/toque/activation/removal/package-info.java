/**
 * Phones go, and come back from being locked: by their own wish, by the veto of an older phone, by
 * the portal for a person or the help desk, with the account (protocol.md 4, docs/internal-api.md).
 * Removing what is gone is a repeat and succeeds.
 */
package dev.toque.activation.removal;
