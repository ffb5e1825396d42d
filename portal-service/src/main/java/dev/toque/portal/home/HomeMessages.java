package dev.toque.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the home page says around the banner. The texts are in {@code messages/home_*.properties}.
 */
@MessageBundle("home")
public interface HomeMessages {
  @Message
  String title();

  @Message
  String welcome(String name);

  @Message
  String protectedLead();

  @Message
  String dismissedHeading();

  @Message
  String dismissed();

  @Message
  String addNow();

  @Message
  String yourPhones();

  @Message
  String manage();

  @Message
  String noPhoneHeading();

  @Message
  String noPhone();

  @Message
  String thisSession();

  @Message
  String browser();

  @Message
  String since();

  @Message
  String confirmedWith();

  @Message
  String sessions();

  @Message
  String closed();

  @Message
  String unasked();
}
