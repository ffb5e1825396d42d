package dev.toque.activation.limit;

import dev.toque.kit.store.Patience;
import dev.toque.kit.web.ClientAddress;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Guesses of the last minutes in Redis: a sorted set per address and per network, by Redis' clock.
 */
@Singleton
class GuessStore {

  private static final String ADDRESS = "activation:guesses:address:";
  private static final String NETWORK = "activation:guesses:network:";

  /**
   * KEYS: address, network. ARGV: window, limits of both, and a name for a guess to count, or an
   * empty one to only ask. Gives until when it is over a limit, 0 when it is not. A guess over the
   * limit is not counted, so that whoever waits is let in again.
   */
  private static final String SCRIPT =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local function ms(number) return string.format('%.0f', number) end
      local window, over = tonumber(ARGV[1]), 0
      for i, key in ipairs(KEYS) do
        redis.call('ZREMRANGEBYSCORE', key, '-inf', ms(now - window))
        local excess = redis.call('ZCARD', key) - tonumber(ARGV[1 + i])
        if excess >= 0 then
          local freed = redis.call('ZRANGE', key, excess, excess, 'WITHSCORES')
          over = math.max(over, freed[2] + window)
        end
      end
      if over == 0 and ARGV[4] ~= '' then
        for _, key in ipairs(KEYS) do
          redis.call('ZADD', key, ms(now), ARGV[4])
          redis.call('PEXPIRE', key, ms(window))
        end
      end
      return ms(over)
      """;

  private final ReactiveRedisDataSource redis;
  private final Patience patience;
  private final GuessConfig config;

  GuessStore(ReactiveRedisDataSource redis, Patience patience, GuessConfig config) {
    this.redis = redis;
    this.patience = patience;
    this.config = config;
  }

  /** Until when this address is over a limit; empty when it is not. */
  Uni<Optional<Instant>> over(ClientAddress from) {
    return run(from, "");
  }

  /** Counts a guess, unless the address is over a limit already. */
  Uni<Optional<Instant>> count(ClientAddress from) {
    return run(from, UUID.randomUUID().toString());
  }

  private Uni<Optional<Instant>> run(ClientAddress from, String guess) {
    return patience
        .await(
            redis.execute(
                "EVAL",
                SCRIPT,
                "2",
                ADDRESS + from.address(),
                NETWORK + from.network(),
                String.valueOf(config.window().toMillis()),
                String.valueOf(config.perAddress()),
                String.valueOf(config.perNetwork()),
                guess))
        .map(GuessStore::until);
  }

  private static Optional<Instant> until(Response reply) {
    long millis = Long.parseLong(reply.toString());
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
