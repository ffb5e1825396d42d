package dev.toque.protocol.challenge;

import dev.toque.protocol.json.WireName;

/** How the number or scan secret of an answer compared with what was asked. */
public enum TransferOutcome implements WireName {
  MATCHED("matched"),
  MISMATCHED("mismatched"),
  NOT_ASKED("not-asked");

  private final String wire;

  TransferOutcome(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
