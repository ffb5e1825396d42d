/**
 * Apple's push service (APNs, HTTP/2), for native apps on iOS, by the library pushy.
 *
 * <p>Offered where a signing key is configured; pushy signs, keeps and renews the provider token. A
 * message is an alert whose sentence stands in the app, so that Apple learns neither text nor
 * language, with kind, opaque id and expiry beside it; one of the same challenge takes its place
 * (apns-collapse-id), also when it is withdrawn. Apple keeps it no longer than the challenge lives
 * (apns-expiration). Answers: {@code ApnsAnswers}. docs/native-apps.md tells an app what comes.
 */
package dev.toque.push.notification.apns;
