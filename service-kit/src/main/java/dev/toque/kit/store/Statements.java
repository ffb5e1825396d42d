package dev.toque.kit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Conditional updates in SQL; the row count is the answer (docs/adr/0002). */
public final class Statements {

  private Statements() {}

  /** Runs one changing statement in the current transaction and gives its row count. */
  public static Uni<Integer> update(String sql, Map<String, ?> parameters) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql);
              parameters.forEach(query::setParameter);
              return query.executeUpdate();
            });
  }

  /** The same, where it matters only whether this very call changed the row. */
  public static Uni<Boolean> changed(String sql, Map<String, ?> parameters) {
    return update(sql, parameters).map(rows -> rows == 1);
  }

  /** Runs a statement that gives rows of one type, a record's components being its columns. */
  public static <T> Uni<List<T>> rows(String sql, Class<T> type, Map<String, ?> parameters) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql, type);
              parameters.forEach(query::setParameter);
              return query.getResultList();
            });
  }
}
