package dev.toque.portal.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of the file may hold. */
enum Column {
  USERNAME("username"),
  DISPLAY_NAME("displayName"),
  EMAIL("email"),
  LOCALE("locale"),
  ENABLED("enabled"),
  ROLES("roles"),
  PASSWORD_HASH("passwordHash"),
  PASSWORD("password");

  private final String word;

  Column(String word) {
    this.word = word;
  }

  /** As the file's first line and the admin API name it. */
  String word() {
    return word;
  }

  static Optional<Column> of(String word) {
    return Arrays.stream(values()).filter(column -> column.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Column::word).toList();
  }
}
