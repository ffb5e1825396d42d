package dev.toque.portal.nativeapp;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stores of product.md, section 2. */
public enum Store {
  GOOGLE_PLAY("google-play", "android"),
  THREE_SIXTY_MOBILE_ASSISTANT("three-sixty-mobile-assistant", "android"),
  BAIDU_MOBILE_ASSISTANT("baidu-mobile-assistant", "android"),
  APP_STORE("app-store", "ios");

  private final String id;
  private final String platform;

  Store(String id, String platform) {
    this.id = id;
    this.platform = platform;
  }

  /** As settings and the phone app call it. */
  @JsonValue
  public String id() {
    return id;
  }

  String platform() {
    return platform;
  }
}
