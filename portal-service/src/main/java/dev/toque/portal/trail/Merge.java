package dev.toque.portal.trail;

import dev.toque.protocol.wire.audit.AuditRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts pages of several trails together by time. Pure. */
final class Merge {

  /** Oldest first. */
  static final Comparator<Instant> ASCENDING = Comparator.naturalOrder();

  /** Newest first. */
  static final Comparator<Instant> DESCENDING = Comparator.reverseOrder();

  private final Map<Source, Iterator<AuditRow>> rest = new EnumMap<>(Source.class);
  private final Map<Source, AuditRow> heads = new EnumMap<>(Source.class);
  private final Comparator<Instant> order;

  private Merge(Map<Source, List<AuditRow>> pages, Comparator<Instant> order) {
    this.order = order;
    pages.forEach((source, rows) -> rest.put(source, rows.iterator()));
    pages.keySet().forEach(this::step);
  }

  /**
   * The first rows of all.
   *
   * @param pages each in the wanted order, and with {@code most} rows unless its trail ends
   * @param from where they were read from
   */
  static List<Entry> of(
      Map<Source, List<AuditRow>> pages, Comparator<Instant> order, Cursor from, int most) {
    Merge merge = new Merge(pages, order);
    List<Entry> entries = new ArrayList<>();
    Cursor here = from;
    Optional<Source> next = merge.next();
    while (next.isPresent() && entries.size() < most) {
      AuditRow row = merge.heads.get(next.get());
      here = here.at(next.get(), row.id());
      entries.add(new Entry(next.get(), row, here));
      merge.step(next.get());
      next = merge.next();
    }
    return entries;
  }

  private Optional<Source> next() {
    return heads.entrySet().stream()
        .min(Map.Entry.comparingByValue(Comparator.comparing(AuditRow::at, order)))
        .map(Map.Entry::getKey);
  }

  private void step(Source source) {
    if (rest.get(source).hasNext()) {
      heads.put(source, rest.get(source).next());
    } else {
      heads.remove(source);
    }
  }
}
