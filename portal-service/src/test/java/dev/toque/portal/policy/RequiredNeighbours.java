package dev.toque.portal.policy;

import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, of a portal with other policies. */
public final class RequiredNeighbours implements QuarkusTestResourceLifecycleManager {

  private final Neighbours neighbours = new Neighbours();

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(neighbours.start());
    configuration.put("toque.policy.banner", "required");
    configuration.put("toque.policy.enrolment", "days");
    configuration.put("toque.policy.phones-per-account", "2");
    return configuration;
  }

  @Override
  public void stop() {
    neighbours.stop();
  }
}
