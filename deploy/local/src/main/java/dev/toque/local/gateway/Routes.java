package dev.toque.local.gateway;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which service answers a public path. Pure.
 *
 * <p>What we decide on here is what the service will see: the path is forwarded as it came. So a
 * path that another reader could take for a different one has no route at all.
 */
final class Routes {

  private static final String ACTIVATION = "/api/activation/";
  private static final String PUSH = "/api/push/";
  private static final String IMPORT = "/api/admin/v1/accounts/import";

  /**
   * Empty and dot segments, backslashes, path parameters, control characters; and every one of them
   * percent-encoded. An encoded letter, digit, hyphen, underscore or percent sign is refused as
   * well: nobody needs it, and it would hide a word from us. No page of ours has any of these.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "//|/\\.{1,2}(/|$)|[\\\\;\\x00-\\x20\\x7f]"
              + "|%(?![0-9a-f]{2})|%(2[de5f]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9af]|[01][0-9a-f])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDDEN =
      Pattern.compile("/(internal|q)(/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Routes() {}

  /** The service's name; empty for what is not public. */
  static Optional<String> serviceFor(String path) {
    if (!path.startsWith("/") || AMBIGUOUS.matcher(path).find() || HIDDEN.matcher(path).matches()) {
      return Optional.empty();
    }
    if (path.startsWith(ACTIVATION)) {
      return Optional.of("activation");
    }
    return Optional.of(path.startsWith(PUSH) ? "push" : "portal");
  }

  /** Whether this is the one request whose body may be long. */
  static boolean isImport(HttpMethod method, String path) {
    return method == HttpMethod.POST && IMPORT.equals(path);
  }
}
