/**
 * Firebase Cloud Messaging, HTTP v1, for native apps on Android.
 *
 * <p>Offered where the key of a service account is configured; its access token is got by the JWT
 * bearer grant, kept and renewed. A message is data alone (kind, opaque id, expiry), so that Google
 * learns no text and the app writes the notification itself: it replaces one of the same challenge,
 * also when it is withdrawn. FCM keeps it no longer than the challenge lives. Answers: {@code
 * FcmAnswers}. docs/native-apps.md tells an app what comes.
 */
package dev.toque.push.notification.fcm;
