package dev.toque.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What several pages say. The texts are in {@code messages/page_*.properties}. */
@MessageBundle("page")
public interface PageMessages {
  @Message
  String skip();

  @Message
  String signOut();

  @Message
  String signedInAs(String name);

  @Message
  String menu();

  @Message
  String home();

  @Message
  String phones();

  @Message
  String language();

  @Message
  String change();

  @Message
  String reference(String ref);

  @Message
  String problem();

  @Message
  String toStart();

  @Message
  String toSignIn();

  @Message
  String tryAgain();

  @Message
  String help();

  @Message
  String problemHelp();

  @Message
  String connectionLost();

  @Message
  String timeLeft();

  @Message
  String oneMinuteLeft();

  @Message
  String fewSecondsLeft();

  @Message
  String android();

  @Message
  String ios();

  @Message
  String web();

  @Message
  String namedPhone(String name, String platform);

  @Message
  String account();

  @Message
  String support();

  @Message
  String privacy();

  @Message
  String terms();

  @Message
  String accessibility();

  @Message
  String imprint();
}
