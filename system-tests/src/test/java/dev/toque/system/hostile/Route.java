package dev.toque.system.hostile;

import java.util.List;
import java.util.regex.Matcher;

/**
 * One method of one path.
 *
 * @param service who answers it
 * @param path as the resource writes it, with its parameters in braces
 * @param callers services that may call it, where it is internal
 */
record Route(String service, String method, String path, List<String> callers) {

  static final String ID = "4f2c1e9a-7b6d-4c3a-9e8f-0a1b2c3d4e5f";

  private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH", "DELETE");

  /** With something plausible in place of each parameter. */
  String target() {
    return filled(ID);
  }

  /** With this in place of each parameter. */
  String filled(String value) {
    return path.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value));
  }

  boolean hasParameters() {
    return path.contains("{");
  }

  boolean takesBody() {
    return WITH_BODY.contains(method);
  }

  boolean isPage() {
    return service.equals("portal") && !path.startsWith("/api/") && !path.startsWith("/internal/");
  }

  boolean isInternal() {
    return path.startsWith("/internal/");
  }

  boolean isManagement() {
    return path.startsWith("/q/");
  }

  boolean isPublic() {
    return !isInternal() && !isManagement();
  }

  @Override
  public String toString() {
    return service + " " + method + " " + path;
  }
}
