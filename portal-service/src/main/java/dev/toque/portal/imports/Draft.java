package dev.toque.portal.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An account as a line of the file wants it.
 *
 * @param values checked; what is absent stays as it is
 */
record Draft(Map<Column, String> values) implements Reading {

  String userName() {
    return values.get(Column.USERNAME);
  }

  Optional<String> password() {
    return Optional.ofNullable(values.get(Column.PASSWORD));
  }

  /** Whether its account has a password once it is written, be it this one or one from before. */
  boolean bringsPassword() {
    return values.containsKey(Column.PASSWORD) || values.containsKey(Column.PASSWORD_HASH);
  }

  boolean disables() {
    return "false".equals(values.get(Column.ENABLED));
  }

  /** With the hash of its password in the place of it. */
  Draft hashed(String hash) {
    Map<Column, String> more = new EnumMap<>(values);
    more.put(Column.PASSWORD_HASH, hash);
    more.remove(Column.PASSWORD);
    return new Draft(more);
  }

  /** The row for the database, by the columns' names; never with a password. */
  Map<String, String> row() {
    return values.entrySet().stream()
        .filter(value -> value.getKey() != Column.PASSWORD)
        .collect(Collectors.toMap(value -> value.getKey().word(), Map.Entry::getValue));
  }

  @Override
  public String toString() {
    return "Draft[redacted]";
  }
}
