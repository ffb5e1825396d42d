package dev.toque.kit.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads columns whose type in Java is another than in PostgreSQL; null where they have none. */
public final class Columns {

  private Columns() {}

  /** A point in time. */
  public static Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  /** One of an enum's constants, kept by its name. */
  public static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
