package dev.toque.kit.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The connections to PostgreSQL, with an end to waiting for one. Work that nobody waits for any
 * more must not be done later, when the database is back.
 */
@Singleton
class PromptPool implements PgPoolCreator {

  /** More would only wait: what is beyond it is told to come again at once. */
  private static final int LONGEST_QUEUE = 512;

  private final int patience;

  PromptPool(Patience patience) {
    this.patience = (int) patience.limit().toMillis();
  }

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(patience));
    PoolOptions options =
        input
            .poolOptions()
            .setConnectionTimeout(patience)
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setMaxWaitQueueSize(LONGEST_QUEUE);
    return PgBuilder.pool()
        .with(options)
        .connectingTo(List.copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}
