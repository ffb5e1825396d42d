package dev.toque.system.history.check;

import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import java.util.List;

/** What cannot be done now is told as <em>unavailable</em>, never as a fault of the server. */
record UnavailableIsSaidSo() implements Rule {

  @Override
  public List<Violation> broken(History history, Truth truth) {
    return history.operations().stream()
        .filter(one -> one.told(Fact.STATUS).filter(UnavailableIsSaidSo::isFault).isPresent())
        .map(one -> Violation.of(this, "a fault was told", List.of(one)))
        .toList();
  }

  private static boolean isFault(String status) {
    return status.startsWith("5") && !status.equals("503");
  }
}
