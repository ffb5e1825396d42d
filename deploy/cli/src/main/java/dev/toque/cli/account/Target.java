package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Api;
import dev.toque.cli.api.Json;
import java.util.Optional;

/** Paths and bodies of requests that are about one account. */
final class Target {

  private Target() {}

  static String path(String userName, String... rest) {
    StringBuilder path = new StringBuilder("/accounts/").append(Api.escaped(userName));
    for (String segment : rest) {
      path.append('/').append(Api.escaped(segment));
    }
    return path.toString();
  }

  /** What stands in the trail beside the deed. */
  static Optional<JsonNode> reason(Optional<String> reason) {
    return reason.map(text -> Json.object().put("reason", text));
  }
}
