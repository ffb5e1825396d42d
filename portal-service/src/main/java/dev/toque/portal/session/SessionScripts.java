package dev.toque.portal.session;

/**
 * The steps that must not be cut in two. Times are milliseconds by Redis' clock; a hash's field
 * {@code ends} bounds its life however often idle time is renewed, {@code used} says when that was
 * last.
 */
final class SessionScripts {

  private static final String RENEW_IDLE =
      """
      local function renew(key, idle)
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        redis.call('HSET', key, 'used', now)
        local ends = tonumber(redis.call('HGET', key, 'ends'))
        redis.call('PEXPIREAT', key, math.min(now + tonumber(idle), ends))
      end
      """;

  /** KEYS session · ARGV idle → the hash, its idle time renewed; empty when there is none. */
  static final String READ =
      RENEW_IDLE
          + """
          local fields = redis.call('HGETALL', KEYS[1])
          if #fields > 0 then renew(KEYS[1], ARGV[1]) end
          return fields
          """;

  /**
   * KEYS new session, sessions of the account, old session or '' · ARGV idle, longest, key of new,
   * key of old, field, value, … → 1, or 0 when the old session is gone.
   */
  static final String WRITE =
      RENEW_IDLE
          + """
          if ARGV[4] ~= '' then
            if redis.call('DEL', KEYS[3]) == 0 then return 0 end
            redis.call('SREM', KEYS[2], ARGV[4])
          end
          redis.call('HSET', KEYS[1], unpack(ARGV, 5))
          renew(KEYS[1], ARGV[1])
          redis.call('SADD', KEYS[2], ARGV[3])
          redis.call('PEXPIRE', KEYS[2], ARGV[2])
          return 1
          """;

  /** KEYS session · ARGV field, value, … → 1, or 0 when the session is gone. */
  static final String PUT =
      """
      if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
      redis.call('HSET', KEYS[1], unpack(ARGV))
      return 1
      """;

  /**
   * KEYS session · ARGV field, value → 1 when it was put, 0 when the field or no session is there.
   */
  static final String PUT_IF_ABSENT =
      """
      if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
      return redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
      """;

  /** KEYS sessions of the account · ARGV prefix, key to keep or '' → how many ended. */
  static final String END_OTHERS =
      """
      local ended = 0
      for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
        if key ~= ARGV[2] then
          ended = ended + redis.call('DEL', ARGV[1] .. key)
          redis.call('SREM', KEYS[1], key)
        end
      end
      return ended
      """;

  /**
   * KEYS sessions of the account · ARGV prefix, key to keep or '', field, value → how many ended of
   * those whose field has this value.
   */
  static final String END_WHERE =
      """
      local ended = 0
      for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
        if key ~= ARGV[2] and redis.call('HGET', ARGV[1] .. key, ARGV[3]) == ARGV[4] then
          ended = ended + redis.call('DEL', ARGV[1] .. key)
          redis.call('SREM', KEYS[1], key)
        end
      end
      return ended
      """;

  /**
   * KEYS sessions of the account · ARGV prefix → of each that lives: sid, kind, created, used,
   * browser, address.
   */
  static final String LIST =
      """
      local all = {}
      for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
        local fields = redis.call(
          'HMGET', ARGV[1] .. key, 'sid', 'kind', 'created', 'used', 'browser', 'address')
        if fields[4] then
          table.insert(all, fields)
        elseif not fields[1] then
          redis.call('SREM', KEYS[1], key)
        end
      end
      return all
      """;

  private SessionScripts() {}
}
