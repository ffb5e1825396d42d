package dev.toque.portal.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What notices say, on pages and in letters; in {@code messages/told_*.properties}. */
@MessageBundle("told")
public interface NoticeMessages {
  @Message
  String heading();

  @Message
  String seen();

  @Message
  String subject(String portal);

  @Message
  String at(String time);

  @Message
  String firstPhone(String phone);

  @Message
  String added(String phone);

  @Message
  String addedNext();

  @Message
  String removed(String phone);

  @Message
  String removedNext();

  @Message
  String vetoed(String phone);

  @Message
  String vetoedNext();

  @Message
  String locked(String phone);

  @Message
  String lockedNext();

  @Message
  String unlocked(String phone);

  @Message
  String password();

  @Message
  String passwordNext();

  @Message
  String reported(String browser);

  @Message
  String reportedNext();

  @Message
  String codesMade();

  @Message
  String codeUsed();

  @Message
  String temporary();

  @Message
  String deskUnlocked();

  @Message
  String sessionsEnded();

  @Message
  String callerAsked();

  @Message
  String notYou();

  @Message
  String page();

  @Message
  String undo();
}
