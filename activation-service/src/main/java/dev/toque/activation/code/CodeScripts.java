package dev.toque.activation.code;

/**
 * The Lua scripts of {@link CodeStore}. Each is one atomic step, by Redis' own clock, so that two
 * nodes with different clocks cannot disagree about an end (protocol.md 9.1).
 */
final class CodeScripts {

  private static final String CLOCK =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local function ms(number) return string.format('%.0f', number) end
      """;

  private static final String READ =
      """
      local function read(key)
        local fields, raw = {}, redis.call('HGETALL', key)
        for i = 1, #raw, 2 do fields[raw[i]] = raw[i + 1] end
        return #raw > 0 and fields or false
      end
      """;

  /**
   * Ends a code unless it has ended; what names a person goes at once, the rest stays as its
   * tombstone. Gives its activation id when this ended something.
   */
  private static final String FINISH =
      """
      local function finish(key, reason, tombstone)
        local code = read(key)
        if not code or code.ended then return false end
        if not code.claim and now >= tonumber(code.expires) then return false end
        redis.call('HSET', key, 'ended', reason, 'endedAt', ms(now))
        redis.call('HDEL', key, 'name', 'hint', 'browser', 'place')
        redis.call('PEXPIRE', key, tombstone)
        return code.id
      end
      """;

  /**
   * KEYS: code, activation id, holder, codes of the account, issued to the account. ARGV: code
   * prefix, hash, life, tombstone, limit, window, activation id, then the fields. Gives {@code
   * issued expires supersededId}, {@code limited until} or {@code taken}.
   */
  static final String ISSUE =
      CLOCK
          + READ
          + FINISH
          + """
          local prefix, hash, life, tombstone = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
          local limit, window = tonumber(ARGV[5]), tonumber(ARGV[6])
          if redis.call('EXISTS', KEYS[1]) == 1 then return {'taken'} end
          redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', ms(now - window))
          if redis.call('ZCARD', KEYS[5]) >= limit then
            local oldest = redis.call('ZRANGE', KEYS[5], 0, 0, 'WITHSCORES')
            return {'limited', ms(oldest[2] + window)}
          end
          local old = redis.call('GET', KEYS[3])
          local superseded = old and finish(prefix .. old, 'SUPERSEDED', tombstone) or ''
          local expires = now + life
          redis.call('HSET', KEYS[1], 'expires', ms(expires), unpack(ARGV, 8))
          redis.call('PEXPIRE', KEYS[1], ms(life + tombstone))
          redis.call('SET', KEYS[2], hash, 'PX', ms(life + tombstone))
          redis.call('SET', KEYS[3], hash, 'PX', ms(life + tombstone))
          redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', ms(now - tombstone))
          redis.call('ZADD', KEYS[4], ms(expires), hash)
          redis.call('PEXPIRE', KEYS[4], ms(life + tombstone))
          redis.call('ZADD', KEYS[5], ms(now), ARGV[7])
          redis.call('PEXPIRE', KEYS[5], ms(window))
          return {'issued', ms(expires), superseded}
          """;

  /** KEYS: code. Gives {@code standing fields}, the fields as they were before. */
  static final String INSPECT =
      CLOCK
          + READ
          + """
          local code = read(KEYS[1])
          if not code then return {'NOTHING'} end
          local fields = redis.call('HGETALL', KEYS[1])
          if code.claim then return {'OTHERS', fields} end
          if code.ended or now >= tonumber(code.expires) then return {'EXPIRED', fields} end
          if not code.seen then redis.call('HSET', KEYS[1], 'seen', '1') end
          return {'LIVE', fields}
          """;

  /**
   * KEYS: code. ARGV: device id, milliseconds after the end in which a claimant may still finish.
   * Gives {@code standing fields}.
   */
  static final String CLAIM =
      CLOCK
          + READ
          + """
          local code = read(KEYS[1])
          if not code then return {'NOTHING'} end
          local expires, standing = tonumber(code.expires), nil
          if code.claim and code.claim ~= ARGV[1] then standing = 'OTHERS'
          elseif code.ended then standing = 'EXPIRED'
          elseif code.claim then standing = now < expires + ARGV[2] and 'MINE' or 'EXPIRED'
          elseif now >= expires then standing = 'EXPIRED'
          else
            redis.call('HSET', KEYS[1], 'claim', ARGV[1], 'claimedAt', ms(now))
            standing = 'CLAIMED'
          end
          return {standing, redis.call('HGETALL', KEYS[1])}
          """;

  /** KEYS: code. ARGV: device id. Gives the fields. */
  static final String MARK =
      """
      if redis.call('HGET', KEYS[1], 'claim') == ARGV[1] then redis.call('HSET', KEYS[1], 'used', '1') end
      return redis.call('HGETALL', KEYS[1])
      """;

  /** KEYS: activation id. ARGV: code prefix, reason, tombstone. Gives the id when it ended one. */
  static final String END =
      CLOCK
          + READ
          + FINISH
          + """
          local hash = redis.call('GET', KEYS[1])
          return hash and finish(ARGV[1] .. hash, ARGV[2], ARGV[3]) or ''
          """;

  /**
   * KEYS: codes of the account. ARGV: code prefix, reason, tombstone, activation id to spare. Gives
   * the ids of those that it ended.
   */
  static final String END_ALL =
      CLOCK
          + READ
          + FINISH
          + """
          local ended = {}
          for _, hash in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
            local key = ARGV[1] .. hash
            if redis.call('HGET', key, 'id') ~= ARGV[4] then
              local id = finish(key, ARGV[2], ARGV[3])
              if id then ended[#ended + 1] = id end
            end
          end
          return ended
          """;

  /** KEYS: activation ids. ARGV: code prefix. Gives now, then {@code hash fields} for each. */
  static final String STATES =
      CLOCK
          + """
          local answer = {ms(now)}
          for _, key in ipairs(KEYS) do
            local hash = redis.call('GET', key)
            answer[#answer + 1] = {hash or '', hash and redis.call('HGETALL', ARGV[1] .. hash) or {}}
          end
          return answer
          """;

  private CodeScripts() {}
}
