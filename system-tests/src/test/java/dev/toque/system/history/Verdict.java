package dev.toque.system.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.toque.system.history.check.Violation;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param faults how often the nemesis struck
 * @param file where the history stands
 */
public record Verdict(Run run, History history, int faults, List<Violation> violations, Path file) {

  /** One line for people. */
  public String summary() {
    return "%s: %d operations %s, %d faults, %s; %s"
        .formatted(
            run,
            history.operations().size(),
            history.operations().stream()
                .collect(groupingBy(Operation::outcome, TreeMap::new, counting())),
            faults,
            violations.isEmpty() ? "every promise held" : violations.size() + " violations",
            file);
  }

  /** What was broken, with the part of the history that shows it. */
  public String story() {
    return summary() + violations.stream().map(one -> "\n" + one).collect(Collectors.joining());
  }
}
