package dev.toque.kubernetes.setting;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting as a service declares it.
 *
 * @param type in a reader's words
 * @param usual its default, as shipped
 * @param meaning one line
 */
record Setting(String service, String property, String type, Optional<String> usual, String meaning)
    implements Comparable<Setting> {

  /** Its environment variable. */
  String variable() {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  Setting withUsual(Optional<String> shipped) {
    return new Setting(service, property, type, shipped.or(() -> usual), meaning);
  }

  @Override
  public int compareTo(Setting other) {
    return property.compareTo(other.property);
  }
}
