package dev.toque.protocol.code;

import dev.toque.protocol.json.WireName;

/**
 * Why a code ended unused: the {@code reason} of {@code code-expired}. Source: protocol.md, section
 * 7.
 */
public enum EndReason implements WireName {
  TIME("time"),
  SUPERSEDED("superseded"),
  SIGNED_OUT("signed-out"),
  ENDED("ended");

  private final String wire;

  EndReason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
