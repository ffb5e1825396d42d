package dev.toque.kit.start;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the variables of the settings that a start failed on. */
final class FaultySetting {

  private static final Pattern SETTING =
      Pattern.compile(
          "(?:config property|Could not expand value| for:) ((?:toque|quarkus)\\.[a-z0-9.-]+)");

  private FaultySetting() {}

  /** One line a setting that a configuration's failure, or one behind it, speaks of. */
  static Set<String> in(Throwable failure) {
    Set<String> lines = new LinkedHashSet<>();
    collect(failure, lines);
    return lines;
  }

  private static void collect(Throwable failure, Set<String> lines) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      Matcher settings = SETTING.matcher(String.valueOf(one.getMessage()));
      while (settings.find()) {
        lines.add(Variable.of(settings.group(1)) + " is missing or cannot be used.");
      }
      for (Throwable suppressed : one.getSuppressed()) {
        collect(suppressed, lines);
      }
    }
  }
}
