package dev.toque.cli.account;

import dev.toque.cli.api.Api;

/** Paths of requests that are about one account. */
final class Target {

  private Target() {}

  static String path(String userName, String... rest) {
    StringBuilder path = new StringBuilder("/accounts/").append(Api.escaped(userName));
    for (String segment : rest) {
      path.append('/').append(Api.escaped(segment));
    }
    return path.toString();
  }
}
