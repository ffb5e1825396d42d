package dev.toque.system.history.check;

import dev.toque.system.history.record.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A promise that was broken.
 *
 * @param rule the rule's name
 * @param what what was seen
 * @param concerned the part of the history that shows it
 */
public record Violation(String rule, String what, List<Operation> concerned) {

  static Violation of(Rule rule, String what, List<Operation> concerned) {
    return new Violation(rule.getClass().getSimpleName(), what, List.copyOf(concerned));
  }

  @Override
  public String toString() {
    return rule
        + ": "
        + what
        + concerned.stream().map(operation -> "\n    " + operation).collect(Collectors.joining());
  }
}
