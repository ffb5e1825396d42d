package dev.toque.protocol.wire;

/**
 * An account as people know it: its display name, and its full user name as a hint. Source:
 * protocol.md, section 4.5.
 */
public record Account(String name, String hint) {
  public Account {
    Fields.require("name", name);
    Fields.require("hint", hint);
  }
}
