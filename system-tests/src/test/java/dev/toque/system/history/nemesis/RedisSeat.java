package dev.toque.system.history.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Redis behind the proxy, and those that take its place. */
final class RedisSeat {

  private final Path folder;
  private final FaultProxy proxy;
  private RedisServer current;
  private RedisServer copy;
  private String users = RedisServer.administratorAlone();
  private int servers;

  private RedisSeat(Path folder, FaultProxy proxy, RedisServer current) {
    this.folder = folder;
    this.proxy = proxy;
    this.current = current;
  }

  /** Starts the first one; the proxy leads to it. */
  static RedisSeat start(Path folder, FaultProxy proxy) {
    RedisServer first =
        new RedisServer(folder.resolve("redis-0"), RedisServer.administratorAlone());
    first.start();
    proxy.leadTo(first.port());
    return new RedisSeat(folder, proxy, first);
  }

  /** Keeps the users that a launcher has made, for servers to come. */
  void keepUsers() {
    current.send("ACL SAVE");
    try {
      users = Files.readString(current.users());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void kill() {
    current.kill();
  }

  void startAgain() {
    current.start();
  }

  /** Puts an empty one in its place. */
  void replaceByEmpty() {
    current.kill();
    lead(next());
  }

  /** Makes a copy that stays as it is from now on. */
  void prepareCopy() {
    copy = next();
    copy.copy(current);
  }

  /** The copy takes its place: what was written since is lost. */
  void promoteCopy() {
    current.kill();
    lead(copy);
    copy = null;
  }

  void end() {
    current.kill();
    if (copy != null) {
      copy.kill();
    }
  }

  private RedisServer next() {
    RedisServer server = new RedisServer(folder.resolve("redis-" + ++servers), users);
    server.start();
    return server;
  }

  private void lead(RedisServer server) {
    current = server;
    proxy.leadTo(server.port());
  }
}
