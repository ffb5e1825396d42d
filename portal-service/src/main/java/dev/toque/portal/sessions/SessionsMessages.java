package dev.toque.portal.sessions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of sessions says. The texts are in {@code messages/sessions_*.properties}. */
@MessageBundle("sessions")
public interface SessionsMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String here();

  @Message
  String since();

  @Message
  String lastUsed();

  @Message
  String end();

  @Message
  String endName(String browser);

  @Message
  String endOthers();

  @Message
  String onlyThis();

  @Message
  String ended();

  @Message
  String othersEnded();

  @Message
  String forgotten();

  @Message
  String browsersHeading();

  @Message
  String browsersLead();

  @Message
  String confirmed();

  @Message
  String forget();

  @Message
  String forgetName(String browser);

  @Message
  String noBrowsers();
}
