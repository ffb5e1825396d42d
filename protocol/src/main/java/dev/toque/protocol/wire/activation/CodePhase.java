package dev.toque.protocol.wire.activation;

import dev.toque.protocol.json.WireName;

/** How far a code has come, as the portal shows it. */
public enum CodePhase implements WireName {
  /** Shown, nobody has it. */
  WAITING("waiting"),
  /** A phone has inspected it. */
  SEEN("seen"),
  /** An enrolment is pending; the number is awaited. */
  REDEEMED("redeemed"),
  ACTIVE("active"),
  REJECTED("rejected"),
  EXPIRED("expired"),
  /** Redis forgot it. */
  UNKNOWN("unknown");

  private final String wire;

  CodePhase(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
