package dev.toque.portal.guides;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the help say around the guides. In {@code messages/help_*.properties}. */
@MessageBundle("help")
public interface HelpMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String choose();

  @Message
  String phone();

  @Message
  String android();

  @Message
  String ios();

  @Message
  String app();

  @Message
  String appNew();

  @Message
  String appThere();

  @Message
  String way();

  @Message
  String wayQr();

  @Message
  String wayTyped();

  @Message
  String show();

  @Message
  String showNext();

  @Message
  String search();

  @Message
  String searchNothing();

  @Message
  String roads();

  @Message
  String others();

  @Message
  String problems();

  @Message
  String needs();

  @Message
  String tip();

  @Message
  String success();

  @Message
  String ifProblem();

  @Message
  String cause();

  @Message
  String press();

  @Message
  String back();

  @Message
  String problemsLead();

  @Message
  String topics();
}
