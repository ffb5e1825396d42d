package dev.toque.kit.audit;

import dev.toque.kit.problem.RequestReference;
import dev.toque.protocol.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which rows of an audit trail somebody wants.
 *
 * @param after rows with a greater id, oldest first
 * @param before rows with a smaller id, newest first; stands above {@code after}
 * @param most 1 to {@value #MOST}
 */
public record TrailQuestion(
    Optional<UUID> accountId, Optional<String> ref, long after, Optional<Long> before, int most) {

  /** The most rows of one answer. */
  public static final int MOST = 500;

  /**
   * @throws ProblemException {@code malformed}
   */
  public TrailQuestion {
    if (most < 1 || most > MOST) {
      throw ProblemException.malformed("most", "must be 1 to " + MOST);
    }
    if (!ref.map(RequestReference::isOne).orElse(true)) {
      throw ProblemException.malformed("ref", "must be eight symbols");
    }
  }

  /** Everything after a row, oldest first. */
  public static TrailQuestion after(long id, int most) {
    return new TrailQuestion(Optional.empty(), Optional.empty(), id, Optional.empty(), most);
  }

  /** The same, of one account. */
  public TrailQuestion of(UUID account) {
    return new TrailQuestion(Optional.of(account), ref, after, before, most);
  }

  /** The same, with one reference. */
  public TrailQuestion with(String reference) {
    return new TrailQuestion(accountId, Optional.of(reference), after, before, most);
  }

  /** The newest before a row instead, newest first. */
  public TrailQuestion before(long id) {
    return new TrailQuestion(accountId, ref, 0, Optional.of(id), most);
  }

  String sql(String columns) {
    return "SELECT "
        + columns
        + " FROM audit_event WHERE "
        + (before.isPresent() ? "id < :id" : "id > :id")
        + (accountId.isPresent() ? " AND account_id = :account" : "")
        + (ref.isPresent() ? " AND ref = :ref" : "")
        + (whole() ? " AND at < clock_timestamp() - INTERVAL '2 seconds'" : "")
        + " ORDER BY id"
        + (before.isPresent() ? " DESC" : "")
        + " LIMIT :most";
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", before.orElse(after));
    parameters.put("most", most);
    accountId.ifPresent(id -> parameters.put("account", id));
    ref.ifPresent(text -> parameters.put("ref", text));
    return parameters;
  }

  private boolean whole() {
    return accountId.isEmpty() && ref.isEmpty();
  }
}
