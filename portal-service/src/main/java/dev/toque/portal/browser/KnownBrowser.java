package dev.toque.portal.browser;

import dev.toque.kit.store.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that an account's person has confirmed.
 *
 * @param tokenHash SHA-256 of the token that it keeps
 * @param name from the fixed list
 */
record KnownBrowser(UUID id, byte[] tokenHash, String name, Instant confirmedAt) {

  /** What a statement gives of a row. */
  static final String COLUMNS = "id, token_hash, name, confirmed_at";

  static KnownBrowser from(Row row) {
    return new KnownBrowser(
        row.getUUID("id"),
        row.getBuffer("token_hash").getBytes(),
        row.getString("name"),
        Columns.instant(row, "confirmed_at"));
  }

  @Override
  public String toString() {
    return "KnownBrowser[" + id + "]";
  }
}
