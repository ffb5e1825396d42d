package dev.toque.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

  @Test
  void namesBecomeNumbersInTheirOrder() {
    NamedSql sql = NamedSql.of("UPDATE a SET b = :value WHERE id = :id AND b <> :value");

    assertEquals("UPDATE a SET b = $1 WHERE id = $2 AND b <> $3", sql.numbered());
    assertEquals(List.of("value", "id", "value"), sql.names());
  }

  @Test
  void textsAndCastsHoldNoNames() {
    NamedSql sql = NamedSql.of("SELECT ':no', 'it''s :no', \":no\", '$1'::text, :yes FROM a");

    assertEquals("SELECT ':no', 'it''s :no', \":no\", '$1'::text, $1 FROM a", sql.numbered());
    assertEquals(List.of("yes"), sql.names());
  }

  @Test
  void valuesAreBoundByTheirNames() {
    Tuple bound =
        NamedSql.of("SELECT :at, :bytes, :text")
            .bind(Map.of("at", Instant.EPOCH, "bytes", new byte[] {1}, "text", "there"));

    assertEquals(OffsetDateTime.parse("1970-01-01T00:00Z"), bound.getValue(0));
    assertEquals(Buffer.buffer(new byte[] {1}), bound.getValue(1));
    assertEquals("there", bound.getValue(2));
  }

  @Test
  void missingValueIsAFaultOfOurOwn() {
    NamedSql sql = NamedSql.of("SELECT :there, :missing");
    Map<String, ?> values = Map.of("there", 1);

    assertThrows(IllegalArgumentException.class, () -> sql.bind(values));
  }
}
