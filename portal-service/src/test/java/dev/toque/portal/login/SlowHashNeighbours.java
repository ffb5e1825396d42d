package dev.toque.portal.login;

import dev.toque.portal.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, with passwords hashed as in production, which leaves time for a race. */
public final class SlowHashNeighbours extends Neighbours {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.password.memory", "7168");
    configuration.put("toque.password.iterations", "5");
    return configuration;
  }
}
