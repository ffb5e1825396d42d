package dev.toque.protocol.gate;

import dev.toque.protocol.json.WireName;
import dev.toque.protocol.webauthn.RelyingParty;
import java.util.List;
import java.util.stream.Stream;

/** The ways to show that the person was there. Source: protocol.md, section 3.2. */
public enum GateMethod implements WireName {
  PIN("pin"),
  WEBAUTHN("webauthn");

  private final String wire;

  GateMethod(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /**
   * Those that phones of this portal may choose from. WebAuthn knows no portal whose host is an IP
   * address (protocol.md, section 3.4).
   */
  public static List<GateMethod> offeredAt(String publicUrl) {
    return Stream.of(values())
        .filter(method -> method == PIN || RelyingParty.of(publicUrl).isPresent())
        .toList();
  }
}
