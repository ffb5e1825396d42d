package dev.toque.protocol.gate;

/**
 * Whether a gate opens. Pure; who calls it has counted the try before (protocol.md, section 3.5).
 */
public final class Gates {
  private Gates() {}

  /**
   * @param statementBytes the ASCII bytes of the whole statement
   */
  public static boolean opens(GateKey key, GateProof proof, byte[] statementBytes) {
    return key instanceof GateKey.Pin pin
        && proof instanceof PinProof pinProof
        && pin.key().verifies(statementBytes, pinProof.signature());
  }
}
