package dev.toque.portal.policy;

import dev.toque.portal.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, of a portal with other policies. */
public final class QuietNeighbours extends Neighbours {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.policy.banner", "off");
    configuration.put("toque.policy.enrolment", "invitation");
    configuration.put("toque.policy.number", "always");
    return configuration;
  }
}
