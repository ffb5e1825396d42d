/**
 * Web Push: RFC 8030 (delivery), 8291 (encryption) and 8292 (who we are).
 *
 * <p>Offered where a VAPID key is configured. An endpoint must be https on one of the browsers'
 * services, or at an origin that the operator added; it is checked when it is stored, and before
 * each notification its address is resolved and must be a public one, so that nobody can make us
 * call into our own network. Redirects are not followed. A message carries the kind, an opaque id
 * and an expiry; the app's service worker says the rest in the person's language. Provider answers:
 * {@code Answers}. Each push service has a guard of its own.
 */
package dev.toque.push.notification.webpush;
