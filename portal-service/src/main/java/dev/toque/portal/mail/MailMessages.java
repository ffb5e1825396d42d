package dev.toque.portal.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters say. The texts are in {@code messages/mail_*.properties}. */
@MessageBundle("mail")
public interface MailMessages {
  @Message
  String greeting(String name);

  @Message
  String automatic(String portal);

  @Message
  String forgottenSubject(String portal);

  @Message
  String forgotten(String portal);

  @Message
  String orType();

  @Message
  String forgottenUntil(long minutes);

  @Message
  String forgottenPhone();

  @Message
  String forgottenNotYou();

  @Message
  String invitationSubject(String portal);

  @Message
  String invitation(String portal, String userName);

  @Message
  String invitationUntil(long days);

  @Message
  String invitationNext();

  @Message
  String questions(String support);
}
