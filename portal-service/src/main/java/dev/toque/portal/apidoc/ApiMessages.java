package dev.toque.portal.apidoc;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the APIs says, in {@code messages/api_*.properties}. */
@MessageBundle("api")
public interface ApiMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String admin();

  @Message
  String activation();

  @Message
  String push();

  @Message
  String document();

  @Message
  String away();

  @Message
  String parameters();

  @Message
  String body();

  @Message
  String answers();
}
