package dev.toque.protocol.wire.activation;

import dev.toque.protocol.json.WireName;

/** What came of a response without a network. Source: protocol.md, section 6. */
public enum OfflineOutcome implements WireName {
  /** An active phone of the account gives this response to this question. */
  RIGHT("right"),
  /** None does; it was counted. */
  WRONG("wrong"),
  /** This question had a response before, right or wrong. */
  ASKED_BEFORE("asked-before"),
  /** Too many were wrong in a row: this way opens again with the next approved answer. */
  CLOSED("closed");

  private final String wire;

  OfflineOutcome(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
