package dev.toque.push.notification.apns;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.TargetRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names an app on a phone to Apple; opaque, and a secret of the phone.
 *
 * @param text hexadecimal, in small letters
 * @param environment which of Apple's servers knows it
 */
record DeviceToken(String text, TargetRequest.Environment environment) {

  /** 32 bytes today; Apple asks not to rely on it. */
  private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f]{2}){16,256}");

  /**
   * Checks what a phone sent.
   *
   * @throws ProblemException {@code malformed} for what cannot be one
   */
  static DeviceToken of(TargetRequest.Apns sent) {
    if (!FORM.matcher(sent.token()).matches()) {
      throw ProblemException.malformed("token", "is not a device token of APNs");
    }
    return new DeviceToken(sent.token().toLowerCase(Locale.ROOT), sent.environment());
  }

  @Override
  public String toString() {
    return "DeviceToken[" + environment + "]";
  }
}
