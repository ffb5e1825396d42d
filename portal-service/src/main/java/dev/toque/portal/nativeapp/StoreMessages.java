package dev.toque.portal.nativeapp;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the stores are called. The texts are in {@code messages/store_*.properties}. */
@MessageBundle("store")
public interface StoreMessages {
  @Message
  String heading();

  @Message
  String offer(String app, String publisher);

  @Message
  String googlePlay();

  @Message
  String threeSixtyMobileAssistant();

  @Message
  String baiduMobileAssistant();

  @Message
  String appStore();
}
