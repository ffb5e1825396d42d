package dev.toque.system.setup;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a running {@link Toque} that they share, one for each number of replicas, started
 * when the first of them asks and ended after the last test. Whoever kills or reconfigures things
 * starts one of their own instead.
 */
public final class SharedToque implements ParameterResolver {

  private static final Namespace RUNNING = Namespace.create(SharedToque.class);

  /**
   * Machines that run tests are slow and shared. Outages, and how soon they are told, are tested
   * with a Toque of one's own.
   */
  private static final Map<String, String> PATIENT =
      Map.of(
          "TOQUE_ACTIVATION_STORE_PATIENCE", "5s",
          "TOQUE_PUSH_STORE_PATIENCE", "5s",
          "TOQUE_PORTAL_STORE_PATIENCE", "5s",
          "QUARKUS_DATASOURCE_REACTIVE_ADDITIONAL_PROPERTIES_STATEMENT_TIMEOUT", "4500",
          "QUARKUS_REDIS_TIMEOUT", "5s",
          "QUARKUS_REST_CLIENT_ACTIVATION_READ_TIMEOUT", "5000",
          "QUARKUS_REST_CLIENT_PUSH_READ_TIMEOUT", "5000");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Toque.class;
  }

  @Override
  public Toque resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return with(parameter.findAnnotation(Replicas.class).map(Replicas::value).orElse(1), context);
  }

  private static Toque with(int replicas, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RUNNING)
        .computeIfAbsent(
            replicas, count -> Toque.start(environment(String.valueOf(count))), Toque.class);
  }

  private static Map<String, String> environment(String replicas) {
    Map<String, String> environment = new HashMap<>(PATIENT);
    environment.put("TOQUE_REPLICAS", replicas);
    return environment;
  }
}
