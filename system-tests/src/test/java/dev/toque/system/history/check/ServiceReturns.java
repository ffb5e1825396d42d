package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Service returns by itself: after healing, an enrolment and a sign-in work within 30 s. */
record ServiceReturns() implements Rule {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> late =
        history
            .all(Deed.RECOVER)
            .filter(one -> !one.ok() || took(one).compareTo(LONGEST) > 0)
            .map(one -> Violation.of(this, "it took " + took(one), List.of(one)))
            .toList();
    return history.all(Deed.RECOVER).findAny().isEmpty()
        ? Stream.of(Violation.of(this, "nobody looked", List.<Operation>of())).toList()
        : late;
  }

  private static Duration took(Operation operation) {
    return Duration.between(operation.invokedAt(), operation.endedAt());
  }
}
