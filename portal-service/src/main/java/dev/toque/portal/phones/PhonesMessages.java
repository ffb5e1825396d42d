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

  @Message
  String test();

  @Message
  String testName(String name);

  @Message
  String rename();

  @Message
  String renameName(String name);

  @Message
  String newName();

  @Message
  String save();

  @Message
  String move();

  @Message
  String moveName(String name);

  @Message
  String unlock();

  @Message
  String unlockName(String name);

  @Message
  String renamed(String name);

  @Message
  String nameRefused();

  @Message
  String testSent(String name);

  @Message
  String testQuiet(String name);

  @Message
  String testSoon(String name);

  @Message
  String unlocked(String name);

  @Message
  String movedHeading();

  @Message
  String moved(String name);

  @Message
  String keepBoth();

  @Message
  String full(int most);
}
