/**
 * Browser sessions in Redis (security.md, <em>Budgets</em> and <em>Browser</em>).
 *
 * <p>A session is a hash under the SHA-256 of its cookie, so that Redis holds nothing that opens
 * one. Secrets that a page must show again after a reload are sealed under a key derived from the
 * cookie. {@link dev.toque.portal.session.Sessions#create} after the right password makes a half or
 * full session, {@link dev.toque.portal.session.Sessions#renew} moves one to a new id; both keep
 * the {@code sid}, which names the browser's session to activation- and push-service. Every step
 * that decides is one script, so that of two renewals of one session only one succeeds.
 */
package dev.toque.portal.session;
