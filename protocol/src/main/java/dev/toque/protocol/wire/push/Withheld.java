package dev.toque.protocol.wire.push;

import dev.toque.protocol.json.WireName;

/**
 * Why nobody was notified of a challenge, which exists all the same. Source: protocol.md, section
 * 5.3.
 */
public enum Withheld implements WireName {
  BUDGET("budget"),
  SILENCED("silenced");

  private final String wire;

  Withheld(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
