package dev.toque.protocol.challenge;

import dev.toque.protocol.json.WireName;

/**
 * How the person shows that phone and browser are in the same hands. Source: protocol.md, section
 * 5.4.
 */
public enum Transfer implements WireName {
  NUMBER("number"),
  TAP("tap");

  private final String wire;

  Transfer(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
