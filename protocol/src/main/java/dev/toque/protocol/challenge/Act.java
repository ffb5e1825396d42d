package dev.toque.protocol.challenge;

import dev.toque.protocol.json.WireName;

/** What a challenge asks for; its answer opens nothing else. Source: protocol.md, section 5.1. */
public enum Act implements WireName {
  SIGN_IN("sign-in"),
  ADD_PHONE("add-phone"),
  REMOVE_PHONE("remove-phone"),
  RECOVERY_CODES("recovery-codes"),
  CHANGE_PASSWORD("change-password"),
  VERIFY_CALLER("verify-caller");

  private final String wire;

  Act(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
