package dev.toque.local.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which service answers a public path. Pure. */
final class Routes {

  /**
   * What makes a path mean something else to whoever reads it next: dot segments, empty segments,
   * backslashes, path parameters, and these in their encoded forms. No page of ours has any.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("//|/\\.{1,2}(/|$)|\\\\|;|%2e|%2f|%5c|%3b|%00|%25");

  private Routes() {}

  /** The service's name; empty for what is not public. */
  static Optional<String> serviceFor(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("/") || AMBIGUOUS.matcher(lower).find() || hidden(lower)) {
      return Optional.empty();
    }
    if (path.startsWith("/api/activation/")) {
      return Optional.of("activation");
    }
    return Optional.of(path.startsWith("/api/push/") ? "push" : "portal");
  }

  private static boolean hidden(String lower) {
    return lower.equals("/internal")
        || lower.startsWith("/internal/")
        || lower.equals("/q")
        || lower.startsWith("/q/");
  }
}
