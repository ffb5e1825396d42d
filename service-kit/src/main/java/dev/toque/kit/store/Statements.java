package dev.toque.kit.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Statements in SQL, within {@link Transactions}; of conditional updates the row count is the
 * answer (docs/adr/0002). Values have names: {@code WHERE id = :id}.
 */
public final class Statements {

  private Statements() {}

  /** Runs one changing statement in the current transaction and gives its row count. */
  public static Uni<Integer> update(String sql, Map<String, ?> values) {
    return run(sql, values).map(RowSet::rowCount);
  }

  /** The same, where it matters only whether this very call changed the row. */
  public static Uni<Boolean> changed(String sql, Map<String, ?> values) {
    return update(sql, values).map(rows -> rows == 1);
  }

  /** Runs a statement that gives rows: what each of them is read as. */
  public static <T> Uni<List<T>> rows(String sql, Function<Row, T> read, Map<String, ?> values) {
    return run(sql, values)
        .map(
            found -> {
              List<T> rows = new ArrayList<>(found.size());
              found.forEach(row -> rows.add(read.apply(row)));
              return rows;
            });
  }

  /** Runs a statement that gives one row or none: an item of null. */
  public static <T> Uni<T> row(String sql, Function<Row, T> read, Map<String, ?> values) {
    return rows(sql, read, values).map(rows -> rows.isEmpty() ? null : rows.get(0));
  }

  /** Runs a statement that gives rows of one column of this type. */
  public static <T> Uni<List<T>> column(String sql, Class<T> type, Map<String, ?> values) {
    return rows(sql, row -> row.get(type, 0), values);
  }

  private static Uni<RowSet<Row>> run(String sql, Map<String, ?> values) {
    return Uni.createFrom()
        .deferred(
            () -> {
              NamedSql named = NamedSql.of(sql);
              return UniHelper.toUni(
                  Running.client().preparedQuery(named.numbered()).execute(named.bind(values)));
            });
  }
}
