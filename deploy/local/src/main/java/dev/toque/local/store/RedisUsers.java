package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One ACL user a service: its own keys, its own channels and those of the services whose hints it
 * reads (design.md, section 1). Hints carry no truth, so reading them gives no power.
 */
public record RedisUsers(Home home) {

  private static final String ADMINISTRATOR = "toque-admin";

  /** Nothing dangerous, and nothing that would tell the names of others' keys. */
  private static final String COMMANDS =
      "-@all +@read +@write +@connection +@transaction +@scripting +@pubsub +time"
          + " -@dangerous -scan -randomkey -dbsize -script";

  /** The user of a service. */
  public static String nameOf(String service) {
    return "toque-" + service;
  }

  /** Its password, made at first use. */
  public String passwordOf(String service) {
    return home.secret("keys/redis-" + service + ".password", Keys::random);
  }

  /** Credentials of the user by whom the launcher itself looks whether Redis answers. */
  Optional<String> administrator() {
    return Optional.of(ADMINISTRATOR + ":" + passwordOf("admin"));
  }

  /**
   * One line a service, as {@code ACL SETUSER} takes them. Redis lets a user subscribe to a pattern
   * only where that very pattern is named, so those of {@code toque.hints.patterns} are.
   */
  List<String> rules() {
    return List.of(
        rules("activation", "&activation:*"),
        rules("push", "&push:* &activation:* &push:account:* &activation:device:*"),
        rules("portal", "&portal:* &activation:* &push:* &activation:code:* &push:challenge:*"));
  }

  /** All users, as lines of {@code redis.conf} or of a file of users. */
  public String configuration() {
    String services =
        rules().stream().map(rules -> "user " + rules).collect(Collectors.joining("\n"));
    return services + "\nuser %s on >%s ~* &* +@all".formatted(ADMINISTRATOR, passwordOf("admin"));
  }

  private String rules(String service, String channels) {
    return "%s reset on >%s ~%s:* resetchannels %s %s"
        .formatted(nameOf(service), passwordOf(service), service, channels, COMMANDS);
  }
}
