/**
 * What the portal asks push-service: challenges (docs/internal-api.md).
 *
 * <p>{@link dev.toque.portal.push.PushService} is the only way there. What it answers is believed
 * for nothing but display: whether a phone approved is judged by {@code dev.toque.portal.confirm}.
 */
package dev.toque.portal.push;
