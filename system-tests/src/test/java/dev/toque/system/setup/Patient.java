package dev.toque.system.setup;

import java.util.HashMap;
import java.util.Map;

/**
 * Settings of a {@link Toque} that is patient with its own machine: machines that run tests are
 * slow and shared. What is asked of others waits longer than what they wait for; passwords, which
 * nobody attacks, are hashed lightly. Outages, and how soon they are told, are tested with a Toque
 * as it is.
 */
public final class Patient {

  /** The settings. */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "TOQUE_STORE_PATIENCE", "5s",
          "QUARKUS_DATASOURCE_REACTIVE_ADDITIONAL_PROPERTIES_STATEMENT_TIMEOUT", "4500",
          "QUARKUS_REDIS_TIMEOUT", "5s",
          "QUARKUS_REST_CLIENT_ACTIVATION_READ_TIMEOUT", "6000",
          "QUARKUS_REST_CLIENT_PUSH_READ_TIMEOUT", "6000",
          "TOQUE_PASSWORD_MEMORY", "64",
          "TOQUE_PASSWORD_ITERATIONS", "1");

  private Patient() {}

  /** The settings, and these besides. */
  public static Map<String, String> and(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.putAll(more);
    return all;
  }
}
