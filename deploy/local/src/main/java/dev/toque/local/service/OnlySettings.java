package dev.toque.local.service;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings that are for one replica alone: {@code TOQUE_ONLY_PUSH_1_LD_PRELOAD} is {@code
 * LD_PRELOAD} of the first replica of push-service.
 */
final class OnlySettings {

  private static final String ONLY = "TOQUE_ONLY_";

  private OnlySettings() {}

  /** Whether a setting is for some replica alone. */
  static boolean isOne(String name) {
    return name.startsWith(ONLY);
  }

  /**
   * Those of this replica, by their own names.
   *
   * @param number from 1 on
   */
  static Map<String, String> of(Map<String, String> all, String service, int number) {
    String prefix = "%s%s_%d_".formatted(ONLY, service.toUpperCase(Locale.ROOT), number);
    return all.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().substring(prefix.length()), Map.Entry::getValue));
  }
}
