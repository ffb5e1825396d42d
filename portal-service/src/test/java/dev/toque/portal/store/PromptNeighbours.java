package dev.toque.portal.store;

import dev.toque.portal.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, waited for as in production, where other tests have more time. */
public final class PromptNeighbours extends Neighbours {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.store.patience", "800ms");
    configuration.put("quarkus.datasource.reactive.additional-properties.statement_timeout", "750");
    configuration.put("quarkus.redis.timeout", "800ms");
    return configuration;
  }
}
