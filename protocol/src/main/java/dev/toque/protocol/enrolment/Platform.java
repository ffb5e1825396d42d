package dev.toque.protocol.enrolment;

import dev.toque.protocol.json.WireName;

/** The kind of phone. Source: protocol.md, section 4. */
public enum Platform implements WireName {
  ANDROID("android"),
  IOS("ios"),
  WEB("web");

  private final String wire;

  Platform(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
