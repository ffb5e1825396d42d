package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.settings.Settings;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Redis: ours in the home folder, or an external one; with the same users.
 *
 * @param child our own server; empty when it is external
 */
record Redis(Optional<Child> child, String host, int port, RedisUsers users) {

  private static final int USUAL_PORT = 6379;

  static Redis start(Settings settings, Home home, Children children) {
    RedisUsers users = new RedisUsers(home);
    return settings
        .redisUrl()
        .map(url -> external(url, users))
        .orElseGet(() -> of(EmbeddedRedis.start(home, children, users)));
  }

  Map<String, String> environmentOf(String service) {
    String credentials = RedisUsers.nameOf(service) + ":" + users.passwordOf(service);
    return Map.of("QUARKUS_REDIS_HOSTS", "redis://%s@%s:%d".formatted(credentials, host, port));
  }

  private static Redis of(EmbeddedRedis embedded) {
    return new Redis(
        Optional.of(embedded.child()), EmbeddedRedis.HOST, embedded.port(), embedded.users());
  }

  private static Redis external(URI url, RedisUsers users) {
    int port = url.getPort() < 0 ? USUAL_PORT : url.getPort();
    Optional<String> credentials = Optional.ofNullable(url.getUserInfo());
    try (RedisLine admin = RedisLine.open(url.getHost(), port, credentials)) {
      for (String rules : users.rules()) {
        admin.send("ACL SETUSER " + rules);
      }
    } catch (IOException failure) {
      throw new CannotStart("TOQUE_REDIS_URL cannot be used: " + failure.getMessage(), failure);
    }
    return new Redis(Optional.empty(), url.getHost(), port, users);
  }
}
