package dev.toque.protocol.enrolment;

import dev.toque.protocol.json.WireName;
import java.util.Optional;

/** Where an enrolment stands. Source: protocol.md, section 4. */
public enum EnrolmentState implements WireName {
  PENDING("pending"),
  ACTIVE("active"),
  LOCKED("locked"),
  REJECTED("rejected"),
  REMOVED("removed");

  private final String wire;

  EnrolmentState(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** Whether nothing can change it any more. */
  public boolean terminal() {
    return this == REJECTED || this == REMOVED;
  }

  public static Optional<EnrolmentState> of(String wire) {
    return WireName.find(EnrolmentState.class, wire);
  }
}
