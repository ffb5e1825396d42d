package dev.toque.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the sign-in page says. The texts are in {@code messages/signin_*.properties}. */
@MessageBundle("signin")
public interface SignInMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String username();

  @Message
  String password();

  @Message
  String submit();

  @Message
  String unauthorized();

  @Message
  String unauthorizedNext();

  @Message
  String tooMany();

  @Message
  String tooManyNext(String time);

  @Message
  String tooManySoon();

  @Message
  String formExpired();

  @Message
  String formExpiredNext();

  @Message
  String unavailable();

  @Message
  String unavailableNext();

  @Message
  String forgot();
}
