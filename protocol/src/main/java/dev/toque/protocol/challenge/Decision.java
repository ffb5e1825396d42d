package dev.toque.protocol.challenge;

import dev.toque.protocol.json.WireName;

/** What the person decided on the phone. Source: protocol.md, section 5.2. */
public enum Decision implements WireName {
  APPROVE("approve"),
  DENY("deny"),
  REPORT("report");

  private final String wire;

  Decision(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
