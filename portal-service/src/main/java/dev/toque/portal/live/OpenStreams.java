package dev.toque.portal.live;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts this replica's open streams by who holds them (security.md, Budgets). */
final class OpenStreams {
  private final int most;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  OpenStreams(int most) {
    this.most = most;
  }

  /**
   * @throws ProblemException {@code too-many-requests} when this holder has as many as allowed
   */
  void opened(String holder) {
    counts.compute(
        holder,
        (same, count) -> {
          if (count != null && count >= most) {
            throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS);
          }
          return count == null ? 1 : count + 1;
        });
  }

  /** How many all holders have. */
  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void closed(String holder) {
    counts.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1);
  }
}
