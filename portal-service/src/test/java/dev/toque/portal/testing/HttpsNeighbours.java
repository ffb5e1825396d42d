package dev.toque.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, for a portal that browsers reach by https. */
public final class HttpsNeighbours implements QuarkusTestResourceLifecycleManager {

  private final Neighbours neighbours = new Neighbours();

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(neighbours.start());
    configuration.put("toque.public-url", "https://portal.example");
    return configuration;
  }

  @Override
  public void stop() {
    neighbours.stop();
  }
}
