package dev.toque.protocol.challenge;

import dev.toque.protocol.json.WireName;
import java.util.Optional;

/** Where a challenge stands. Source: protocol.md, section 5.5. */
public enum ChallengeState implements WireName {
  PENDING("pending"),
  APPROVED("approved"),
  CONSUMED("consumed"),
  DENIED("denied"),
  REPORTED("reported"),
  WRONG_NUMBER("wrong-number"),
  EXPIRED("expired"),
  CANCELLED("cancelled"),
  SUPERSEDED("superseded");

  private final String wire;

  ChallengeState(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** Whether nothing can change it any more. */
  public boolean terminal() {
    return this != PENDING && this != APPROVED;
  }

  public static Optional<ChallengeState> of(String wire) {
    return WireName.find(ChallengeState.class, wire);
  }
}
