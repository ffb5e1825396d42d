package dev.toque.protocol.code;

import dev.toque.protocol.json.WireName;

/** What an activation code is for. Source: protocol.md, section 4. */
public enum Purpose implements WireName {
  FIRST("first"),
  ADDITIONAL("additional"),
  REPLACEMENT("replacement");

  private final String wire;

  Purpose(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
