/**
 * Codes on the portal's behalf (docs/internal-api.md): issuing one for an account and a browser
 * session, and ending what the session's or the account's fate ends.
 */
package dev.toque.activation.issue;
