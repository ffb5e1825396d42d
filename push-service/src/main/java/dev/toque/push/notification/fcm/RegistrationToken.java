package dev.toque.push.notification.fcm;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.TargetRequest;
import java.util.regex.Pattern;

/** Names an app on a phone to FCM; opaque, and a secret of the phone. */
record RegistrationToken(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:-]{1,4096}");

  /**
   * Checks what a phone sent.
   *
   * @throws ProblemException {@code malformed} for what cannot be one
   */
  static RegistrationToken of(TargetRequest.Fcm sent) {
    if (!FORM.matcher(sent.token()).matches()) {
      throw ProblemException.malformed("token", "is not a registration token of FCM");
    }
    return new RegistrationToken(sent.token());
  }

  @Override
  public String toString() {
    return "RegistrationToken[redacted]";
  }
}
