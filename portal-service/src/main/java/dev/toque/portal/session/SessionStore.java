package dev.toque.portal.session;

import dev.toque.portal.redis.PatientRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sessions in Redis: a hash each under {@code portal:session:}, and the set of an account's keys.
 */
@Singleton
class SessionStore {

  private static final String SESSION = "portal:session:";
  private static final String OF_ACCOUNT = "portal:sessions-of:";

  private final PatientRedis redis;
  private final SessionConfig config;

  SessionStore(PatientRedis redis, SessionConfig config) {
    this.redis = redis;
    this.config = config;
  }

  /** The fields of a session, its idle time renewed; empty when there is none. */
  Uni<Map<String, String>> read(String key) {
    return eval(SessionScripts.READ, List.of(SESSION + key), List.of(millis(config.idle())))
        .map(SessionStore::fields);
  }

  /**
   * Writes a new session in place of an old one.
   *
   * @param oldKey empty when there is no old one
   * @return false when the old one was gone; nothing was written then
   */
  Uni<Boolean> write(String key, UUID accountId, String oldKey, Map<String, String> fields) {
    List<String> keys = List.of(SESSION + key, OF_ACCOUNT + accountId, SESSION + oldKey);
    List<String> arguments =
        new ArrayList<>(List.of(millis(config.idle()), millis(config.longest()), key, oldKey));
    fields.forEach((name, value) -> arguments.addAll(List.of(name, value)));
    return eval(SessionScripts.WRITE, keys, arguments).map(written -> written.toInteger() == 1);
  }

  /** Puts fields into a session that still is; false when it is gone. */
  Uni<Boolean> put(String key, Map<String, String> fields) {
    List<String> arguments = new ArrayList<>();
    fields.forEach((name, value) -> arguments.addAll(List.of(name, value)));
    return eval(SessionScripts.PUT, List.of(SESSION + key), arguments)
        .map(put -> put.toInteger() == 1);
  }

  Uni<Boolean> putIfAbsent(String key, String field, String value) {
    return eval(SessionScripts.PUT_IF_ABSENT, List.of(SESSION + key), List.of(field, value))
        .map(put -> put.toInteger() == 1);
  }

  Uni<Void> remove(String key, List<String> fields) {
    List<String> command = new ArrayList<>(List.of(SESSION + key));
    command.addAll(fields);
    return redis.execute("HDEL", command.toArray(String[]::new)).replaceWithVoid();
  }

  Uni<Void> end(String key, UUID accountId) {
    return redis
        .execute("DEL", SESSION + key)
        .chain(() -> redis.execute("SREM", OF_ACCOUNT + accountId, key))
        .replaceWithVoid();
  }

  /** Ends the account's sessions but this; {@code exceptKey} empty for all. */
  Uni<Integer> endOthers(UUID accountId, String exceptKey) {
    return eval(
            SessionScripts.END_OTHERS, List.of(OF_ACCOUNT + accountId), List.of(SESSION, exceptKey))
        .map(Response::toInteger);
  }

  /** Ends the account's sessions whose field has this value, but not the one of this key. */
  Uni<Integer> endWhere(UUID accountId, String exceptKey, String field, String value) {
    return eval(
            SessionScripts.END_WHERE,
            List.of(OF_ACCOUNT + accountId),
            List.of(SESSION, exceptKey, field, value))
        .map(Response::toInteger);
  }

  /** The account's sessions that live. */
  Uni<List<LiveSession>> list(UUID accountId) {
    return eval(SessionScripts.LIST, List.of(OF_ACCOUNT + accountId), List.of(SESSION))
        .map(all -> each(all).map(SessionStore::texts).map(LiveSession::read).toList());
  }

  private static List<String> texts(Response fields) {
    return each(fields).map(Response::toString).toList();
  }

  private static Stream<Response> each(Response many) {
    return IntStream.range(0, many.size()).mapToObj(many::get);
  }

  private Uni<Response> eval(String script, List<String> keys, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(script, String.valueOf(keys.size())));
    command.addAll(keys);
    command.addAll(arguments);
    return redis.execute("EVAL", command.toArray(String[]::new));
  }

  private static Map<String, String> fields(Response flat) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      fields.put(flat.get(i).toString(), flat.get(i + 1).toString());
    }
    return fields;
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
