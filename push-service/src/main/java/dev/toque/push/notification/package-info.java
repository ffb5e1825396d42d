/**
 * Notifications: what wakes the phones of an account (protocol.md, sections 5.3 and 5.6).
 *
 * <p>A {@link dev.toque.push.notification.NotificationBudget} decides, in the transaction that
 * makes a challenge, whether its phones may be notified; {@link
 * dev.toque.push.notification.Notifications} then hands the notification to every configured {@link
 * dev.toque.push.notification.Transport}. A notification carries an opaque id and nothing personal.
 * That none arrives loses nothing: the challenge exists, and <em>Check now</em> finds it.
 */
package dev.toque.push.notification;
