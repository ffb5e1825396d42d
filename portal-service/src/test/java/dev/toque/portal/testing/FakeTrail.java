package dev.toque.portal.testing;

import dev.toque.protocol.wire.audit.AuditRow;
import dev.toque.protocol.wire.audit.AuditRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit trail of a fake service, as its internal route tells it. */
final class FakeTrail {

  static final String ROUTE = "/internal/v1/audit\\?{}";

  private final List<AuditRow> rows = new CopyOnWriteArrayList<>();

  void add(UUID accountId, String event, String actor, Instant at, Optional<String> ref) {
    rows.add(
        new AuditRow(
            rows.size() + 1L,
            at,
            event,
            accountId,
            actor,
            ref,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  AuditRows answer(String query) {
    Map<String, String> asked =
        Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Stream<AuditRow> found =
        rows.stream()
            .filter(row -> fits(asked.get("accountId"), row.accountId().toString()))
            .filter(row -> fits(asked.get("ref"), row.ref().orElse("")));
    Comparator<AuditRow> byId = Comparator.comparing(AuditRow::id);
    boolean backwards = asked.containsKey("before");
    Stream<AuditRow> wanted =
        backwards
            ? found
                .filter(row -> row.id() < Long.parseLong(asked.get("before")))
                .sorted(byId.reversed())
            : found.filter(row -> row.id() > Long.parseLong(asked.get("after"))).sorted(byId);
    return new AuditRows(wanted.limit(Long.parseLong(asked.get("most"))).toList());
  }

  private static boolean fits(String wanted, String is) {
    return wanted == null || wanted.equals(is);
  }
}
