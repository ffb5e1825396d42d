package dev.toque.portal.policy;

import dev.toque.portal.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, of a portal with other policies. */
public final class RequiredNeighbours extends Neighbours {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.policy.banner", "required");
    configuration.put("toque.policy.enrolment", "days");
    configuration.put("toque.policy.phones-per-account", "2");
    return configuration;
  }
}
