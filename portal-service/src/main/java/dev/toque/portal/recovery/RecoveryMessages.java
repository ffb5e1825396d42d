package dev.toque.portal.recovery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page of recovery codes says. The texts are in {@code messages/recovery_*.properties}.
 */
@MessageBundle("recovery")
public interface RecoveryMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String freshHeading();

  @Message
  String fresh();

  @Message
  String freshOnce();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String download();

  @Message
  String print();

  @Message
  String kept();

  @Message
  String keptNext();

  @Message
  String noneHeading();

  @Message
  String none();

  @Message
  String make();

  @Message
  String makeAgain();

  @Message
  String makeNext();

  @Message
  String makeConfirm();

  @Message
  String left(long left, int all);

  @Message
  String code(int position);

  @Message
  String unused();

  @Message
  String used();
}
