package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.gate.GateKey;

/** How the person of a {@link TestPhone} shows to be there. */
public interface TestGate {
  /** The gate over a statement. */
  ObjectNode gate(String statement);

  /** The gate over a statement that brings its key along. */
  ObjectNode newGate(String statement);

  /** What a server that has verified it knows of it. */
  GateKey key();
}
