package dev.toque.portal.testing;

import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, for a portal that browsers reach by https. */
public final class HttpsNeighbours extends Neighbours {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.public-url", "https://portal.example");
    return configuration;
  }
}
