package dev.toque.protocol.statement;

import dev.toque.protocol.json.WireName;
import java.util.List;
import java.util.Set;

/**
 * What a statement confirms, and the members that it has besides {@code aud}, {@code sub}, {@code
 * use}, {@code iat} and {@code jti}. Source: protocol.md, sections 3.1, 4 and 5.2.
 */
public enum StatementUse implements WireName {
  ENROLL("enroll", List.of("ch"), Set.of()),
  ANSWER("answer", List.of("cid", "nonce", "dh", "decision"), Set.of("number", "scan")),
  CHECK("check", List.of(), Set.of()),
  CHANGE("change", List.of(), Set.of()),
  REMOVE("remove", List.of(), Set.of()),
  VETO("veto", List.of("eid"), Set.of());

  private final String wire;
  private final List<String> required;
  private final Set<String> optional;

  StatementUse(String wire, List<String> required, Set<String> optional) {
    this.wire = wire;
    this.required = required;
    this.optional = optional;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** Members that must be there, in the order they are checked. */
  List<String> required() {
    return required;
  }

  Set<String> optional() {
    return optional;
  }
}
