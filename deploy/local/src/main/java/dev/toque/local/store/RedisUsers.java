package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import java.util.List;

/**
 * One ACL user a service: its own keys, its own channels and those of the services whose hints it
 * reads (design.md, section 1). Hints carry no truth, so reading them gives no power.
 */
final class RedisUsers {

  private static final String COMMANDS =
      "+@read +@write +@connection +@transaction +@scripting +@pubsub +time +info -@dangerous +info -keys";

  private RedisUsers() {}

  static String nameOf(String service) {
    return "toque-" + service;
  }

  static String passwordOf(String user, Home home) {
    return home.secret("keys/redis-" + user + ".password", Keys::random);
  }

  static List<String> rules(Home home) {
    return List.of(
        user("activation", "&activation:*", home),
        user("push", "&push:* &activation:*", home),
        user("portal", "&portal:* &activation:* &push:*", home));
  }

  static String administrator(Home home) {
    return "admin on >" + passwordOf("admin", home) + " ~* &* +@all";
  }

  private static String user(String service, String channels, Home home) {
    return "%s on >%s ~%s:* resetchannels %s %s"
        .formatted(nameOf(service), passwordOf(service, home), service, channels, COMMANDS);
  }
}
