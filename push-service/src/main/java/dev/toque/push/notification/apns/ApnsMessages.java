package dev.toque.push.notification.apns;

import com.eatthepath.pushy.apns.ApnsPushNotification;
import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.util.ApnsPayloadBuilder;
import com.eatthepath.pushy.apns.util.InterruptionLevel;
import com.eatthepath.pushy.apns.util.SimpleApnsPayloadBuilder;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import dev.toque.push.notification.delivery.Message;

/**
 * A message as Apple carries it: an alert whose sentence is in the app, in the phone's language,
 * and which takes the place of an earlier one of the same challenge. Never a silent one.
 */
final class ApnsMessages {

  /** What the app's {@code Localizable.strings} says for each kind (docs/native-apps.md). */
  private static final String SENTENCE = "toque.notification.";

  private ApnsMessages() {}

  static ApnsPushNotification of(DeviceToken token, String topic, Message message) {
    return new SimpleApnsPushNotification(
        token.text(),
        topic,
        payload(message),
        message.end(),
        message.urgent() ? DeliveryPriority.IMMEDIATE : DeliveryPriority.CONSERVE_POWER,
        PushType.ALERT,
        message.tag().orElse(null));
  }

  private static String payload(Message message) {
    ApnsPayloadBuilder payload =
        new SimpleApnsPayloadBuilder()
            .setLocalizedAlertMessage(SENTENCE + message.kind().word())
            .setInterruptionLevel(
                message.urgent() ? InterruptionLevel.TIME_SENSITIVE : InterruptionLevel.PASSIVE);
    if (message.urgent()) {
      payload.setSound(ApnsPayloadBuilder.DEFAULT_SOUND_FILENAME);
    }
    message.data().forEach(payload::addCustomProperty);
    return payload.build();
  }
}
