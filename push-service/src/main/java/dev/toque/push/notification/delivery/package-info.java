/**
 * How notifications get to phones, whichever provider carries them.
 *
 * <p>{@link dev.toque.push.notification.delivery.DeliverNotification} finds whom a notification
 * concerns and brings each phone its {@link dev.toque.push.notification.delivery.Message}; a
 * provider's package only knows how to hand one over, once ({@link
 * dev.toque.push.notification.delivery.Carrier}), under its guard ({@link
 * dev.toque.push.notification.provider.ProviderGuards}). Each attempt is recorded with its outcome;
 * what cannot be delivered now is tried again with growing pauses, never past the challenge's end
 * and not once it is settled. {@link dev.toque.push.notification.delivery.Deliveries} tells the
 * waiting page how far it has come. A failure here loses no sign-in: the challenge exists.
 */
package dev.toque.push.notification.delivery;
