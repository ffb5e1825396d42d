package dev.toque.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the account says, in {@code messages/profile_*.properties}. */
@MessageBundle("profile")
public interface ProfileMessages {
  @Message
  String title();

  @Message
  String name();

  @Message
  String email();

  @Message
  String noEmail();

  @Message
  String passwordHeading();

  @Message
  String current();

  @Message
  String change();

  @Message
  String changeNext();

  @Message
  String changeConfirm();

  @Message
  String changedHeading();

  @Message
  String changed();

  @Message
  String wrongHeading();

  @Message
  String wrong();

  @Message
  String noPhoneHeading();

  @Message
  String noPhone();

  @Message
  String phones();

  @Message
  String sessions();
}
