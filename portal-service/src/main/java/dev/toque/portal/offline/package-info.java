/**
 * Signing in while the phone has no network: the waiting page shows a question of 8 digits, the app
 * shows the response, the person types it (protocol.md, section 6).
 *
 * <p>activation-service alone knows the secrets, verifies a response once for each question, counts
 * wrong ones before it verifies, and closes this way after five in a row. Every response that is
 * not right gets another question. When it is away nothing is decided.
 */
package dev.toque.portal.offline;
