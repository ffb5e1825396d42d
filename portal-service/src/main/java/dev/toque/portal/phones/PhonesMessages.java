package dev.toque.portal.phones;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of phones says. The texts are in {@code messages/phones_*.properties}. */
@MessageBundle("phones")
public interface PhonesMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String added();

  @Message
  String lastUsed();

  @Message
  String neverUsed();

  @Message
  String stateActive();

  @Message
  String stateLocked();

  @Message
  String lockedNext();

  @Message
  String remove();

  @Message
  String removeName(String name);

  @Message
  String add();

  @Message
  String addNext();

  @Message
  String noneHeading();

  @Message
  String none();

  @Message
  String noneLeftHeading();

  @Message
  String noneLeft();

  @Message
  String lastHeading();

  @Message
  String last();

  @Message
  String onlyLocked();

  @Message
  String recoveryCodes();

  @Message
  String removed(String name);
}
