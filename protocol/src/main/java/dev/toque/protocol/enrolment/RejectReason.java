package dev.toque.protocol.enrolment;

import dev.toque.protocol.json.WireName;

/** Why a pending enrolment was thrown away. Source: protocol.md, section 4. */
public enum RejectReason implements WireName {
  NOT_MINE("not-mine"),
  WRONG_NUMBER("wrong-number"),
  TIMEOUT("timeout"),
  ALREADY_ENROLLED("already-enrolled"),
  SUPERSEDED("superseded"),
  SIGNED_OUT("signed-out"),
  ENDED("ended");

  private final String wire;

  RejectReason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
