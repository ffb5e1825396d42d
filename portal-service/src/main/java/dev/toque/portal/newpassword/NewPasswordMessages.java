package dev.toque.portal.newpassword;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of password links say, in {@code messages/newpassword_*.properties}. */
@MessageBundle("newpassword")
public interface NewPasswordMessages {
  @Message
  String forgotTitle();

  @Message
  String forgotLead();

  @Message
  String send();

  @Message
  String sendNext();

  @Message
  String sentHeading();

  @Message
  String sent();

  @Message
  String sentNone();

  @Message
  String tooManyHeading();

  @Message
  String tooMany(String time);

  @Message
  String title();

  @Message
  String lead();

  @Message
  String code();

  @Message
  String codeHint();

  @Message
  String password();

  @Message
  String passwordHint();

  @Message
  String again();

  @Message
  String submit();

  @Message
  String submitNext();

  @Message
  String unknownHeading();

  @Message
  String unknown();

  @Message
  String askAgain();

  @Message
  String weakHeading();

  @Message
  String weak();

  @Message
  String differentHeading();

  @Message
  String different();

  @Message
  String doneHeading();

  @Message
  String done();
}
