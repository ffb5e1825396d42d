package dev.toque.portal.login;

import dev.toque.portal.redis.PatientRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts of wrong passwords under {@code portal:login:}. A try is counted before the password is
 * checked and taken back when it was not wrong, so that parallel guesses cannot pass the limit
 * together.
 */
@Singleton
public class FailureStore {

  private static final String PREFIX = "portal:login:";
  private static final Duration IN_A_ROW_KEPT = Duration.ofDays(30);

  /**
   * KEYS pair, address, account · ARGV window ms, most of pair, most of address, waits from, most
   * in a row, kept ms, known browser 1|0 → 0 when the try may go on, else the time in ms when one
   * may. A pair is a hash: n, and next, the time of the next allowed try.
   */
  private static final String TRY =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local window = tonumber(ARGV[1])
      local ends = now
      local function blocked(key, count, most)
        if count >= most then
          ends = math.max(ends, now + math.max(redis.call('PTTL', key), 1000))
        end
      end
      local n = tonumber(redis.call('HGET', KEYS[1], 'n') or '0')
      local next = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
      blocked(KEYS[1], n, tonumber(ARGV[2]))
      blocked(KEYS[2], tonumber(redis.call('GET', KEYS[2]) or '0'), tonumber(ARGV[3]))
      if ARGV[7] == '0' then
        blocked(KEYS[3], tonumber(redis.call('GET', KEYS[3]) or '0'), tonumber(ARGV[5]))
      end
      if next > now then ends = math.max(ends, next) end
      if ends > now then return ends end
      n = redis.call('HINCRBY', KEYS[1], 'n', 1)
      if n == 1 then redis.call('PEXPIRE', KEYS[1], window) end
      if n >= tonumber(ARGV[4]) then
        redis.call('HSET', KEYS[1], 'next', now + 1000 * math.pow(2, math.min(n - tonumber(ARGV[4]), 6)))
      end
      if redis.call('INCR', KEYS[2]) == 1 then redis.call('PEXPIRE', KEYS[2], window) end
      if ARGV[7] == '0' then
        redis.call('INCR', KEYS[3])
        redis.call('PEXPIRE', KEYS[3], tonumber(ARGV[6]))
      end
      return 0
      """;

  /**
   * KEYS pair, address, account: a right password forgets the pair and the run, and its own count.
   */
  private static final String RIGHT =
      """
      redis.call('DEL', KEYS[1], KEYS[3])
      if tonumber(redis.call('GET', KEYS[2]) or '0') > 0 then redis.call('DECR', KEYS[2]) end
      return 0
      """;

  /** KEYS pair, address, account · ARGV known browser 1|0: the try was not decided. */
  private static final String TAKE_BACK =
      """
      if tonumber(redis.call('HGET', KEYS[1], 'n') or '0') > 0 then
        redis.call('HINCRBY', KEYS[1], 'n', -1)
        redis.call('HDEL', KEYS[1], 'next')
      end
      if tonumber(redis.call('GET', KEYS[2]) or '0') > 0 then redis.call('DECR', KEYS[2]) end
      if ARGV[1] == '0' and tonumber(redis.call('GET', KEYS[3]) or '0') > 0 then
        redis.call('DECR', KEYS[3])
      end
      return 0
      """;

  private final PatientRedis redis;
  private final LoginConfig config;

  FailureStore(PatientRedis redis, LoginConfig config) {
    this.redis = redis;
    this.config = config;
  }

  /** Counts a try; gives the time from which one is allowed, or the epoch when this one is. */
  Uni<Instant> count(Attempt attempt) {
    return eval(
            TRY,
            attempt,
            String.valueOf(config.window().toMillis()),
            String.valueOf(config.perAccountAndAddress()),
            String.valueOf(config.perAddress()),
            String.valueOf(config.waitsFrom()),
            String.valueOf(config.perAccountInARow()),
            String.valueOf(IN_A_ROW_KEPT.toMillis()),
            known(attempt))
        .map(allowedAt -> Instant.ofEpochMilli(allowedAt.toLong()));
  }

  /** The password could not be checked: this try never was. */
  Uni<Void> takeBack(Attempt attempt) {
    return eval(TAKE_BACK, attempt, known(attempt)).replaceWithVoid();
  }

  /** Lets unknown browsers try again, after the operator has looked into a run of failures. */
  public Uni<Void> forgetRun(String userName) {
    return redis.execute("DEL", ofAccount(Attempt.hash(userName))).replaceWithVoid();
  }

  /** The password was right. */
  Uni<Void> right(Attempt attempt) {
    return eval(RIGHT, attempt).replaceWithVoid();
  }

  private Uni<Response> eval(String script, Attempt attempt, String... arguments) {
    List<String> keys =
        List.of(
            PREFIX + "pair:" + attempt.userNameHash() + ":" + attempt.address(),
            PREFIX + "address:" + attempt.address(),
            ofAccount(attempt.userNameHash()));
    String[] command = new String[2 + keys.size() + arguments.length];
    command[0] = script;
    command[1] = String.valueOf(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      command[2 + i] = keys.get(i);
    }
    System.arraycopy(arguments, 0, command, 2 + keys.size(), arguments.length);
    return redis.execute("EVAL", command);
  }

  private static String ofAccount(String userNameHash) {
    return PREFIX + "account:" + userNameHash;
  }

  private static String known(Attempt attempt) {
    return attempt.knownBrowser() ? "1" : "0";
  }
}
