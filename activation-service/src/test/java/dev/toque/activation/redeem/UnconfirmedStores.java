package dev.toque.activation.redeem;

import dev.toque.kit.testing.Stores;
import java.util.HashMap;
import java.util.Map;

/** As {@link Stores}, for an operator who has no number asked for. */
public final class UnconfirmedStores extends Stores {

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.activation.confirmation", "none");
    return configuration;
  }
}
