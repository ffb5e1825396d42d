package dev.toque.portal.imports;

import dev.toque.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which cell holds what, as the file's first line says. Pure.
 *
 * @param inOrder at least the user name's; none twice
 */
record Columns(List<Column> inOrder) {

  private static final String FIRST_LINE = "columns";

  /**
   * Reads the first line.
   *
   * @throws ProblemException {@code malformed} when it does not name columns that we know
   */
  static Columns of(Line first) {
    first.fault().ifPresent(Columns::refuse);
    List<String> words =
        Cells.of(first.text()).orElseThrow(() -> malformed("has quotes that are not closed"));
    List<Column> columns = new ArrayList<>();
    for (String word : words) {
      columns.add(column(word.strip()));
    }
    if (!columns.contains(Column.USERNAME)) {
      refuse("the first line must name the column username");
    }
    if (columns.stream().distinct().count() < columns.size()) {
      refuse("the first line names a column twice");
    }
    return new Columns(List.copyOf(columns));
  }

  /** What stands in the cells; the empty ones are left out. */
  Map<Column, String> values(List<String> cells) {
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        values.put(inOrder.get(i), cells.get(i));
      }
    }
    return values;
  }

  /** What stands there may be anything, and is not repeated. */
  private static Column column(String word) {
    return Column.of(word)
        .orElseThrow(
            () ->
                malformed(
                    "the first line must name columns, separated by commas, out of "
                        + Column.words()));
  }

  private static void refuse(String reason) {
    throw malformed(reason);
  }

  private static ProblemException malformed(String reason) {
    return ProblemException.malformed(FIRST_LINE, reason);
  }
}
